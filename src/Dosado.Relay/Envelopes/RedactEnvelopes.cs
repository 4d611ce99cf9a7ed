using Dosado.Relay.Answers;
using Dosado.Relay.Limits;
using Dosado.Relay.Spaces;
using Dosado.Relay.Storage;
using Dosado.Sync;
using Microsoft.AspNetCore.Http;

namespace Dosado.Relay.Envelopes;

/// <summary>
/// <c>POST /v1/spaces/{id}/redact</c>: drops ciphertext for good and keeps its hash, so that the chain still checks. Ids
/// that are not in the log are passed over: there is nothing of them to drop.
/// </summary>
internal static class RedactEnvelopes
{
    private const int Most = 1_024;

    public static async Task<IResult> HandleAsync(
        string id,
        HttpContext http,
        Door door,
        IRelayStore store,
        Housekeeping housekeeping,
        AppendPace pace)
    {
        var entry = await door.EnterAsync(http.Request, id, Right.Write, pace);
        if (entry is not Entry.Allowed allowed)
        {
            return ((Entry.Refused)entry).Answer;
        }

        var body = await http.Request.FindJsonAsync(Wire.Default.RedactBody);
        if (body is null || !TryReadIds(body.Envelopes, out var envelopes))
        {
            return new RefusalAnswer(Refusal.Malformed);
        }

        var found = await store.RedactAsync(allowed.Space, envelopes);
        housekeeping.SweepSoon();
        return found.ToAnswer(_ => TypedResults.NoContent());
    }

    private static bool TryReadIds(IReadOnlyList<string> texts, out IReadOnlyList<EnvelopeId> ids)
    {
        var read = texts.Select(text => (Ok: EnvelopeId.TryParse(text, out var id), Id: id)).ToList();
        ids = [.. read.Select(one => one.Id)];
        return ids.Count is > 0 and <= Most && read.TrueForAll(one => one.Ok);
    }
}
