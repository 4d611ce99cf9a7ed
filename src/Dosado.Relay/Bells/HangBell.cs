using Dosado.Relay.Answers;
using Dosado.Relay.Limits;
using Dosado.Relay.Spaces;
using Dosado.Relay.Storage;
using Dosado.Sync;
using Microsoft.AspNetCore.Http;

namespace Dosado.Relay.Bells;

/// <summary><c>PUT /v1/spaces/{id}/bell</c>: whoever can read a space may be told when something was said in it.</summary>
internal static class HangBell
{
    public static async Task<IResult> HandleAsync(
        string id,
        HttpContext http,
        Door door,
        IRelayStore store,
        RelayOptions options,
        BellPace pace)
    {
        var entry = await door.EnterAsync(http.Request, id, Right.Read, pace);
        if (entry is not Entry.Allowed allowed)
        {
            return ((Entry.Refused)entry).Answer;
        }

        var body = await http.Request.FindJsonAsync(Wire.Default.BellBody);
        if (body is null || Bell.Find(body) is not { } bell)
        {
            return new RefusalAnswer(Refusal.Malformed);
        }

        var found = await store.HangAsync(allowed.Space, bell, options.Limits.BellsPerSpace, options.Clock.GetUtcNow());
        return found.ToAnswer(hung => hung switch
        {
            BellHung.Kept => TypedResults.NoContent(),
            BellHung.TooMany => new RefusalAnswer(Refusal.TooLarge).WithFact("full", "bells"),
            _ => throw new System.Diagnostics.UnreachableException(),
        });
    }
}
