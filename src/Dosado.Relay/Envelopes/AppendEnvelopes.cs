using Dosado.Relay.Answers;
using Dosado.Relay.Limits;
using Dosado.Relay.Notices;
using Dosado.Relay.Spaces;
using Dosado.Relay.Storage;
using Dosado.Sync;
using Microsoft.AspNetCore.Http;

namespace Dosado.Relay.Envelopes;

/// <summary><c>POST /v1/spaces/{id}/envelopes</c>: 1 to 64 envelopes back to back, answered when they are on the disk.</summary>
internal static class AppendEnvelopes
{
    public const string ContentType = "application/octet-stream";

    public const string ExpectedHead = "Dosado-Expected-Head";

    public static async Task<IResult> HandleAsync(
        string id,
        HttpContext http,
        Door door,
        IRelayStore store,
        RelayOptions options,
        AppendPace pace,
        AppendRoom room,
        RelayMeter meter)
    {
        var entry = await door.EnterAsync(http.Request, id, Right.Write, pace);
        if (entry is not Entry.Allowed allowed)
        {
            return ((Entry.Refused)entry).Answer;
        }

        using var share = room.TryTake(http.Request.ContentLength ?? RequestBody.Largest);
        return share is null
            ? new RefusalAnswer(Refusal.Busy)
            : await AppendAsync(allowed.Space, http, store, options.Limits, meter);
    }

    private static async Task<IResult> AppendAsync(
        SpaceId space,
        HttpContext http,
        IRelayStore store,
        RelayLimits limits,
        RelayMeter meter)
    {
        if (http.Request.ContentType != ContentType || !TryReadExpectedHead(http.Request, out var expected))
        {
            return new RefusalAnswer(Refusal.Malformed);
        }

        var body = await RequestBody.ReadAsync(http.Request);
        if (Parcel.TryRead(space, body, out var items) is { } refusal)
        {
            return new RefusalAnswer(refusal);
        }

        using var span = RelayTelemetry.StartAppend(items.Count);
        var found = await store.AppendAsync(
            new(space, items, expected, new(limits.BytesPerSpace, limits.EnvelopesPerSpace)));
        return found.ToAnswer(outcome => Answer(outcome, http.Response, meter));
    }

    private static bool TryReadExpectedHead(HttpRequest request, out LogHead? expected)
    {
        expected = null;
        if (!request.Headers.TryGetValue(ExpectedHead, out var text))
        {
            return true;
        }

        var parsed = LogHead.TryParse(text, out var head);
        expected = head;
        return parsed;
    }

    private static IResult Answer(AppendOutcome outcome, HttpResponse response, RelayMeter meter) => outcome switch
    {
        AppendOutcome.Accepted accepted => Accepted(accepted, response, meter),
        AppendOutcome.OtherHead other =>
            new RefusalAnswer(Refusal.OtherHead).WithHeader(HeadHeader.Name, other.Head.ToString()),
        AppendOutcome.OtherBytes other => new RefusalAnswer(Refusal.Conflict).WithFact("envelope", other.Id.ToString()),
        _ => new RefusalAnswer(Refusal.TooLarge).WithFact("full", "space"),
    };

    private static IResult Accepted(AppendOutcome.Accepted accepted, HttpResponse response, RelayMeter meter)
    {
        meter.CountEnvelopes(accepted.Added.Count, accepted.Added.Sum(place => (long)place.Item.Envelope.Size));
        response.Headers[HeadHeader.Name] = accepted.Head.ToString();
        return TypedResults.Json(new AppendedBody(accepted.Sequences), Wire.Default.AppendedBody);
    }
}
