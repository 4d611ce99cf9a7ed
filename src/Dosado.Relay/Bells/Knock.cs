using Dosado.Relay.Answers;
using Dosado.Relay.Limits;
using Dosado.Relay.Spaces;
using Dosado.Relay.Storage;
using Dosado.Sync;
using Microsoft.AspNetCore.Http;

namespace Dosado.Relay.Bells;

/// <summary>
/// <c>POST /v1/spaces/{id}/knock</c>: what the log holds by now is worth telling. The answer is the same whether anybody
/// is told or not.
/// </summary>
internal static class Knock
{
    public static async Task<IResult> HandleAsync(string id, HttpContext http, Door door, IRelayStore store, BellPace pace)
    {
        var entry = await door.EnterAsync(http.Request, id, Right.Write, pace);
        if (entry is not Entry.Allowed allowed)
        {
            return ((Entry.Refused)entry).Answer;
        }

        return (await store.KnockAsync(allowed.Space)).ToAnswer(_ => TypedResults.NoContent());
    }
}
