using System.Globalization;
using Dosado.Relay.Answers;
using Dosado.Relay.Limits;
using Dosado.Relay.Spaces;
using Dosado.Relay.Storage;
using Dosado.Sync;
using Microsoft.AspNetCore.Http;

namespace Dosado.Relay.Envelopes;

/// <summary><c>GET /v1/spaces/{id}/envelopes?after=n</c>: the next page of a log and its head.</summary>
internal static class ReadEnvelopes
{
    public static async Task<IResult> HandleAsync(
        string id,
        HttpContext http,
        Door door,
        IRelayStore store,
        PageRoom room)
    {
        var entry = await door.EnterAsync(http.Request, id, Right.Read);
        if (entry is not Entry.Allowed allowed)
        {
            return ((Entry.Refused)entry).Answer;
        }

        if (!TryReadAfter(http.Request, out var after))
        {
            return new RefusalAnswer(Refusal.Malformed);
        }

        using var share = room.TryTake();
        if (share is null)
        {
            return new RefusalAnswer(Refusal.Busy);
        }

        var found = await store.ReadAsync(allowed.Space, after, http.RequestAborted);
        if (found is Found<LogSlice>.Here here)
        {
            await WriteAsync(http.Response, here.Value);
        }

        return found.ToAnswer(_ => TypedResults.Empty);
    }

    private static bool TryReadAfter(HttpRequest request, out ulong after)
    {
        after = 0;
        var values = request.Query["after"];
        return values.Count == 0
            || (values.Count == 1
                && ulong.TryParse(values[0], NumberStyles.None, CultureInfo.InvariantCulture, out after));
    }

    private static async Task WriteAsync(HttpResponse response, LogSlice slice)
    {
        response.ContentType = AppendEnvelopes.ContentType;
        response.ContentLength = slice.Items.Sum(PageBounds.WireSize);
        response.Headers[HeadHeader.Name] = slice.Head.ToString();
        foreach (var item in slice.Items)
        {
            Write(item, response.BodyWriter.GetSpan(PageBounds.WireSize(item)));
            response.BodyWriter.Advance(PageBounds.WireSize(item));
            await response.BodyWriter.FlushAsync(response.HttpContext.RequestAborted);
        }
    }

    private static void Write(LogItem item, Span<byte> destination)
    {
        item.Header.Write(destination[1..]);
        switch (item)
        {
            case LogItem.Whole whole:
                destination[0] = 0;
                whole.Envelope.Ciphertext.Span.CopyTo(destination[(1 + EnvelopeHeader.Size)..]);
                break;
            default:
                destination[0] = 1;
                item.CiphertextHash.Write(destination[(1 + EnvelopeHeader.Size)..]);
                break;
        }
    }
}
