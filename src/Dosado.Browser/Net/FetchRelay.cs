using System.Runtime.CompilerServices;
using Dosado.Sync;

namespace Dosado.Browser.Net;

/// <summary>
/// A relay over the browser's fetch: the twin of Sync's <c>HttpRelay</c>, since HttpClient would cost the first visit
/// 115 kB. Trouble on the way is <see cref="RelayAnswer{T}.Unreachable"/>; only a cancellation by the caller throws.
/// </summary>
/// <param name="address">Where the relay is.</param>
internal sealed class FetchRelay(Uri address) : IRelay, IBells
{
    public ValueTask<RelayAnswer<RelayNotice>> DescribeAsync(CancellationToken cancel) =>
        AskAsync(new("GET", "/v1/relay"), reply => Granted(RelayJson.FindNotice(reply.Body)), cancel);

    public ValueTask<RelayAnswer<Done>> CreateSpaceAsync(NewSpace space, CancellationToken cancel) =>
        AskForNothingAsync(RelayCall.Json("PUT", $"/v1/spaces/{space.Id}", RelayJson.Write(space)), cancel);

    public ValueTask<RelayAnswer<string>> IssueTicketAsync(SpaceId space, Token write, CancellationToken cancel) =>
        AskAsync(
            RelayCall.Json("POST", "/v1/tickets", RelayJson.WriteTicketRequest(space)) with { Right = write },
            reply => Granted(RelayJson.FindTicket(reply.Body)),
            cancel);

    public ValueTask<RelayAnswer<LogHead>> AppendAsync(
        SpaceId space,
        Token write,
        IReadOnlyList<Envelope> envelopes,
        LogHead? expectedHead,
        CancellationToken cancel) =>
        AskAsync(
            new RelayCall("POST", $"/v1/spaces/{space}/envelopes")
            {
                Right = write,
                MediaType = "application/octet-stream",
                Body = [.. envelopes.SelectMany(e => e.ToBytes())],
                ExpectedHead = expectedHead,
            },
            reply => LogHead.TryParse(reply.Head, out var head) ? new RelayAnswer<LogHead>.Granted(head) : null,
            cancel);

    public ValueTask<RelayAnswer<LogPage>> ReadAsync(SpaceId space, Token read, ulong after, CancellationToken cancel) =>
        AskAsync(
            new RelayCall("GET", $"/v1/spaces/{space}/envelopes?after={after}") { Right = read },
            reply => LogPage.TryRead(reply.Body, reply.Head, out var page) ? Granted(page) : null,
            cancel);

    public ValueTask<RelayAnswer<Done>> RedactAsync(
        SpaceId space,
        Token write,
        IReadOnlyList<EnvelopeId> envelopes,
        CancellationToken cancel) =>
        AskForNothingAsync(
            RelayCall.Json("POST", $"/v1/spaces/{space}/redact", RelayJson.WriteRedaction(envelopes)) with { Right = write },
            cancel);

    public ValueTask<RelayAnswer<Done>> DeleteSpaceAsync(SpaceId space, Token right, CancellationToken cancel) =>
        AskForNothingAsync(new("DELETE", $"/v1/spaces/{space}") { Right = right }, cancel);

    public ValueTask<RelayAnswer<string>> FindPushKeyAsync(CancellationToken cancel) =>
        AskAsync(new("GET", "/v1/push"), reply => Granted(RelayJson.FindPushKey(reply.Body)), cancel);

    public ValueTask<RelayAnswer<Done>> HangAsync(SpaceId space, Token read, BellWish bell, CancellationToken cancel) =>
        AskForNothingAsync(
            RelayCall.Json("PUT", $"/v1/spaces/{space}/bell", RelayJson.Write(bell)) with { Right = read }, cancel);

    public ValueTask<RelayAnswer<Done>> SilenceAsync(SpaceId space, Token read, string endpoint, CancellationToken cancel) =>
        AskForNothingAsync(
            RelayCall.Json("POST", $"/v1/spaces/{space}/bell/silence", RelayJson.WriteSilence(endpoint)) with { Right = read },
            cancel);

    public ValueTask<RelayAnswer<Done>> KnockAsync(SpaceId space, Token write, CancellationToken cancel) =>
        AskForNothingAsync(new("POST", $"/v1/spaces/{space}/knock") { Right = write }, cancel);

    public async IAsyncEnumerable<SpaceId> WatchAsync(
        IReadOnlyList<(SpaceId Space, Token Read)> spaces,
        [EnumeratorCancellation] CancellationToken cancel)
    {
        var lines = new HintLines();
        var call = RelayCall.Json("POST", "/v1/watch", RelayJson.WriteWatch(spaces));
        await foreach (var portion in Fetch.WatchAsync(new(address, call.Path), call, cancel))
        {
            foreach (var space in lines.Read(portion))
            {
                yield return space;
            }
        }
    }

    /// <summary>A body where none belongs is not the relay's: a hotel's login page says 200 to everything.</summary>
    private ValueTask<RelayAnswer<Done>> AskForNothingAsync(RelayCall call, CancellationToken cancel) => AskAsync(
        call,
        reply => reply.Body.Length == 0 ? new RelayAnswer<Done>.Granted(default) : null,
        cancel);

    private async ValueTask<RelayAnswer<T>> AskAsync<T>(
        RelayCall call,
        Func<Reply, RelayAnswer<T>?> understand,
        CancellationToken cancel)
    {
        var reply = await Fetch.AskAsync(new(address, call.Path), call, cancel);
        return reply.Trouble.Length > 0 ? new RelayAnswer<T>.Unreachable(reply.Trouble)
            : (reply.IsSuccess ? understand(reply) : FindRefusal<T>(reply))
                ?? new RelayAnswer<T>.Unreachable($"an answer with status {reply.Status} that makes no sense");
    }

    private static RelayAnswer<T>? FindRefusal<T>(Reply reply) =>
        RelayJson.FindRefusal(reply.Status, reply.Body) is { } reason ? new RelayAnswer<T>.Refused(reason) : null;

    private static RelayAnswer<T>? Granted<T>(T? value)
        where T : class => value is null ? null : new RelayAnswer<T>.Granted(value);
}
