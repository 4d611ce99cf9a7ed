using Dosado.Relay.Answers;
using Dosado.Relay.Storage;
using Dosado.Sync;
using Microsoft.AspNetCore.Http;

namespace Dosado.Relay.Spaces;

/// <summary><c>DELETE /v1/spaces/{id}</c>: for good; the id stays a tombstone.</summary>
internal static class DeleteSpace
{
    public static async Task<IResult> HandleAsync(
        string id,
        HttpContext http,
        Door door,
        IRelayStore store,
        Housekeeping housekeeping)
    {
        var entry = await door.EnterAsync(http.Request, id, Right.Delete);
        if (entry is not Entry.Allowed allowed)
        {
            return ((Entry.Refused)entry).Answer;
        }

        var found = await store.DeleteAsync(allowed.Space);
        housekeeping.SweepSoon();
        return found.ToAnswer(_ => TypedResults.NoContent());
    }
}
