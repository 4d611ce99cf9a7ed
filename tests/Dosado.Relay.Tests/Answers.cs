using System.Net;
using System.Text.Json;
using Dosado.Sync;

namespace Dosado.Relay.Tests;

/// <summary>What a test reads in an answer.</summary>
internal static class Answers
{
    public static LogHead Head(this HttpResponseMessage answer)
    {
        LogHead.TryParse(answer.Headers.GetValues("Dosado-Head").Single(), out var head).ShouldBeTrue();
        return head;
    }

    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;

    public static async Task<ulong[]> SequencesAsync(this HttpResponseMessage answer)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return [.. (await answer.JsonAsync()).GetProperty("sequences").EnumerateArray().Select(n => n.GetUInt64())];
    }

    public static async Task ShouldBeRefusedAsync(this HttpResponseMessage answer, int status, string code)
    {
        ((int)answer.StatusCode).ShouldBe(status);
        (await answer.JsonAsync()).GetProperty("error").GetString().ShouldBe(code);
    }
}

/// <summary>The items of a page as they travel.</summary>
internal static class WirePage
{
    public static IReadOnlyList<LogItem> Read(ReadOnlyMemory<byte> bytes)
    {
        var items = new List<LogItem>();
        while (bytes.Length > 0)
        {
            var (item, size) = bytes.Span[0] == 0 ? Whole(bytes[1..]) : Redacted(bytes[1..]);
            items.Add(item);
            bytes = bytes[(1 + size)..];
        }

        return items;
    }

    private static (LogItem Item, int Size) Whole(ReadOnlyMemory<byte> bytes)
    {
        Envelope.TryRead(bytes, out var envelope).ShouldBeTrue();
        return (new LogItem.Whole(envelope!), envelope!.Size);
    }

    private static (LogItem Item, int Size) Redacted(ReadOnlyMemory<byte> bytes)
    {
        EnvelopeHeader.TryRead(bytes.Span, out var header).ShouldBeTrue();
        return (new LogItem.Redacted(header, Digest.Read(bytes.Span[EnvelopeHeader.Size..])), EnvelopeHeader.Size + Digest.Size);
    }
}
