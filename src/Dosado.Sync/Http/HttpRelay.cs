using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text;

namespace Dosado.Sync;

/// <summary>
/// A relay over HTTP. Trouble on the way, slow, cut or senseless answers are <see cref="RelayAnswer{T}.Unreachable"/>;
/// only a cancellation by the caller throws.
/// </summary>
/// <param name="client">Its base address is the relay's; its own timeout should be infinite. Stays the caller's.</param>
/// <param name="clock">Times the patience with an answer.</param>
public sealed class HttpRelay(HttpClient client, TimeProvider clock) : IRelay, IBells
{
    /// <summary>A page is at most 1 MiB and the rest of one item; nothing a relay answers is longer than this.</summary>
    private const int LongestAnswer = 2 << 20;

    private const string HeadHeader = "Dosado-Head";
    private const string ExpectedHeadHeader = "Dosado-Expected-Head";

    /// <summary>How long an answer may take in all.</summary>
    private static TimeSpan Patience => TimeSpan.FromSeconds(60);

    /// <summary>A relay writes something on a watch every 25 seconds.</summary>
    private static TimeSpan WatchPatience => TimeSpan.FromSeconds(80);

    /// <inheritdoc/>
    public ValueTask<RelayAnswer<RelayNotice>> DescribeAsync(CancellationToken cancel) =>
        AskAsync(new(HttpMethod.Get, "v1/relay"), (body, _) => RelayJson.FindNotice(body.Span), cancel);

    /// <inheritdoc/>
    public ValueTask<RelayAnswer<Done>> CreateSpaceAsync(NewSpace space, CancellationToken cancel) =>
        AskForNothingAsync(
            new(HttpMethod.Put, $"v1/spaces/{space.Id}") { Content = Json(RelayJson.Write(space)) }, cancel);

    /// <inheritdoc/>
    public ValueTask<RelayAnswer<string>> IssueTicketAsync(SpaceId space, Token write, CancellationToken cancel) =>
        AskAsync(
            With(write, new(HttpMethod.Post, "v1/tickets") { Content = Json(RelayJson.WriteTicketRequest(space)) }),
            (body, _) => RelayJson.FindTicket(body.Span),
            cancel);

    /// <inheritdoc/>
    public async ValueTask<RelayAnswer<LogHead>> AppendAsync(
        SpaceId space,
        Token write,
        IReadOnlyList<Envelope> envelopes,
        LogHead? expectedHead,
        CancellationToken cancel)
    {
        var request = With(write, new(HttpMethod.Post, $"v1/spaces/{space}/envelopes")
        {
            Content = Content("application/octet-stream", [.. envelopes.SelectMany(e => e.ToBytes())]),
        });
        if (expectedHead is { } expected)
        {
            request.Headers.Add(ExpectedHeadHeader, expected.ToString());
        }

        return await AskAsync(
            request,
            (_, answer) => LogHead.TryParse(HeadOf(answer), out var head) ? (LogHead?)head : null,
            cancel);
    }

    /// <inheritdoc/>
    public ValueTask<RelayAnswer<LogPage>> ReadAsync(SpaceId space, Token read, ulong after, CancellationToken cancel) =>
        AskAsync(
            With(read, new(HttpMethod.Get, $"v1/spaces/{space}/envelopes?after={after}")),
            (body, answer) => LogPage.TryRead(body, HeadOf(answer), out var page) ? page : null,
            cancel);

    /// <inheritdoc/>
    public ValueTask<RelayAnswer<Done>> RedactAsync(
        SpaceId space,
        Token write,
        IReadOnlyList<EnvelopeId> envelopes,
        CancellationToken cancel) =>
        AskForNothingAsync(
            With(write, new(HttpMethod.Post, $"v1/spaces/{space}/redact")
            {
                Content = Json(RelayJson.WriteRedaction(envelopes)),
            }),
            cancel);

    /// <inheritdoc/>
    public ValueTask<RelayAnswer<Done>> DeleteSpaceAsync(SpaceId space, Token right, CancellationToken cancel) =>
        AskForNothingAsync(With(right, new(HttpMethod.Delete, $"v1/spaces/{space}")), cancel);

    /// <inheritdoc/>
    public ValueTask<RelayAnswer<string>> FindPushKeyAsync(CancellationToken cancel) =>
        AskAsync(new(HttpMethod.Get, "v1/push"), (body, _) => RelayJson.FindPushKey(body.Span), cancel);

    /// <inheritdoc/>
    public ValueTask<RelayAnswer<Done>> HangAsync(SpaceId space, Token read, BellWish bell, CancellationToken cancel) =>
        AskForNothingAsync(
            With(read, new(HttpMethod.Put, $"v1/spaces/{space}/bell") { Content = Json(RelayJson.Write(bell)) }), cancel);

    /// <inheritdoc/>
    public ValueTask<RelayAnswer<Done>> SilenceAsync(SpaceId space, Token read, string endpoint, CancellationToken cancel) =>
        AskForNothingAsync(
            With(read, new(HttpMethod.Post, $"v1/spaces/{space}/bell/silence")
            {
                Content = Json(RelayJson.WriteSilence(endpoint)),
            }),
            cancel);

    /// <inheritdoc/>
    public ValueTask<RelayAnswer<Done>> KnockAsync(SpaceId space, Token write, CancellationToken cancel) =>
        AskForNothingAsync(With(write, new(HttpMethod.Post, $"v1/spaces/{space}/knock")), cancel);

    /// <inheritdoc/>
    public async IAsyncEnumerable<SpaceId> WatchAsync(
        IReadOnlyList<(SpaceId Space, Token Read)> spaces,
        [EnumeratorCancellation] CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "v1/watch")
        {
            Content = Json(RelayJson.WriteWatch(spaces)),
        };
        using var patience = new CancellationTokenSource(WatchPatience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, patience.Token);
        using var answer = await FindAnswerAsync(request, either.Token, cancel);
        if (answer is not { IsSuccessStatusCode: true })
        {
            yield break;
        }

        var portions = new HintPortions(answer, patience, WatchPatience);
        while (await portions.FindNextAsync(either.Token, cancel) is { } hints)
        {
            foreach (var space in hints)
            {
                yield return space;
            }
        }
    }

    private async ValueTask<HttpResponseMessage?> FindAnswerAsync(
        HttpRequestMessage request,
        CancellationToken either,
        CancellationToken cancel)
    {
        try
        {
            return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either);
        }
        catch (Exception e) when (NetworkTrouble.Is(e, cancel))
        {
            return null;
        }
    }

    /// <summary>A body where none belongs is not the relay's: a hotel's login page says 200 to everything.</summary>
    private ValueTask<RelayAnswer<Done>> AskForNothingAsync(HttpRequestMessage request, CancellationToken cancel) =>
        AskAsync<Done>(request, (body, _) => body.IsEmpty ? default(Done) : null, cancel);

    private ValueTask<RelayAnswer<T>> AskAsync<T>(
        HttpRequestMessage request,
        Func<ReadOnlyMemory<byte>, HttpResponseMessage, T?> find,
        CancellationToken cancel)
        where T : class =>
        AskAsync(request, (body, answer) => find(body, answer) is { } found ? Granted(found) : null, cancel);

    private ValueTask<RelayAnswer<T>> AskAsync<T>(
        HttpRequestMessage request,
        Func<ReadOnlyMemory<byte>, HttpResponseMessage, T?> find,
        CancellationToken cancel)
        where T : struct =>
        AskAsync(request, (body, answer) => find(body, answer) is { } found ? Granted(found) : null, cancel);

    private async ValueTask<RelayAnswer<T>> AskAsync<T>(
        HttpRequestMessage request,
        Func<ReadOnlyMemory<byte>, HttpResponseMessage, RelayAnswer<T>?> find,
        CancellationToken cancel)
    {
        using (request)
        {
            using var patience = new CancellationTokenSource(Patience, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, patience.Token);
            try
            {
                using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
                var body = await FindBodyAsync(answer, either.Token);
                return (body is null ? null : Understand(answer, body, find))
                    ?? new RelayAnswer<T>.Unreachable($"an answer with status {(int)answer.StatusCode} that makes no sense");
            }
            catch (Exception e) when (NetworkTrouble.Is(e, cancel))
            {
                return new RelayAnswer<T>.Unreachable(e.GetType().Name);
            }
        }
    }

    private static RelayAnswer<T>? Understand<T>(
        HttpResponseMessage answer,
        byte[] body,
        Func<ReadOnlyMemory<byte>, HttpResponseMessage, RelayAnswer<T>?> find)
    {
        if (answer.IsSuccessStatusCode)
        {
            return find(body, answer);
        }

        return RelayJson.FindRefusal((int)answer.StatusCode, body) is { } refusal
            ? new RelayAnswer<T>.Refused(refusal)
            : null;
    }

    /// <summary>The whole body; null when it is longer than any answer of a relay.</summary>
    private static async ValueTask<byte[]?> FindBodyAsync(HttpResponseMessage answer, CancellationToken cancel)
    {
        await using var stream = await answer.Content.ReadAsStreamAsync(cancel);
        var body = new MemoryStream();
        var portion = new byte[32 * 1024];
        while (await stream.ReadAsync(portion, cancel) is var read and > 0)
        {
            body.Write(portion, 0, read);
            if (body.Length > LongestAnswer)
            {
                return null;
            }
        }

        return body.ToArray();
    }

    private static RelayAnswer<T> Granted<T>(T value) => new RelayAnswer<T>.Granted(value);

    private static HttpRequestMessage With(Token token, HttpRequestMessage request)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.ToHeaderText());
        return request;
    }

    private static ByteArrayContent Json(byte[] body) => Content("application/json", body);

    private static ByteArrayContent Content(string mediaType, byte[] body)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new(mediaType);
        return content;
    }

    private static string? HeadOf(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues(HeadHeader, out var values) ? values.FirstOrDefault() : null;

    /// <summary>The stream of a watch, a portion at a time; its patience begins anew with each.</summary>
    private sealed class HintPortions(HttpResponseMessage answer, CancellationTokenSource patience, TimeSpan each)
    {
        private readonly HintLines _lines = new();
        private readonly byte[] _portion = new byte[4096];

        /// <summary>The hints of the next portion; null when the watch has ended, however it did.</summary>
        public async ValueTask<IReadOnlyList<SpaceId>?> FindNextAsync(CancellationToken either, CancellationToken cancel)
        {
            try
            {
                var stream = await answer.Content.ReadAsStreamAsync(either);
                patience.CancelAfter(each);
                var read = await stream.ReadAsync(_portion, either);
                return read == 0 ? null : _lines.Read(Encoding.Latin1.GetString(_portion, 0, read));
            }
            catch (Exception e) when (NetworkTrouble.Is(e, cancel))
            {
                return null;
            }
        }
    }
}
