using Dosado.Relay.Answers;
using Dosado.Relay.Limits;
using Dosado.Relay.Spaces;
using Dosado.Relay.Storage;
using Dosado.Sync;
using Microsoft.AspNetCore.Http;

namespace Dosado.Relay.Bells;

/// <summary><c>POST /v1/spaces/{id}/bell/silence</c>: takes down the bell at an endpoint, if there is one.</summary>
internal static class SilenceBell
{
    public static async Task<IResult> HandleAsync(string id, HttpContext http, Door door, IRelayStore store, BellPace pace)
    {
        var entry = await door.EnterAsync(http.Request, id, Right.Read, pace);
        if (entry is not Entry.Allowed allowed)
        {
            return ((Entry.Refused)entry).Answer;
        }

        return await http.Request.FindJsonAsync(Wire.Default.SilenceBody) is { } body
            ? (await store.SilenceAsync(allowed.Space, body.Endpoint)).ToAnswer(_ => TypedResults.NoContent())
            : new RefusalAnswer(Refusal.Malformed);
    }
}
