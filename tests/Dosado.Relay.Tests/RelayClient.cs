using System.Net.Http.Headers;
using System.Net.Http.Json;
using Dosado.Sync;

namespace Dosado.Relay.Tests;

/// <summary>Requests to a relay as a client would send them.</summary>
internal class RelayClient(HttpClient http)
{
    public HttpClient Http { get; protected set; } = http;

    public Task<HttpResponseMessage> CreateAsync(SpaceKeys space, string? ticket = null, long? lifetimeSeconds = null) =>
        Http.PutAsJsonAsync($"v1/spaces/{space.Id}", new
        {
            read = space.Read.Hash.ToString(),
            write = space.Write.Hash.ToString(),
            delete = space.Delete.Hash.ToString(),
            lifetimeSeconds,
            ticket,
        });

    public async Task<SpaceKeys> NewSpaceAsync()
    {
        var space = Some.Space();
        (await CreateAsync(space)).StatusCode.ShouldBe(System.Net.HttpStatusCode.Created);
        return space;
    }

    public Task<HttpResponseMessage> AppendAsync(SpaceKeys space, params Envelope[] envelopes) =>
        AppendAsync(space, space.Write, null, envelopes);

    public Task<HttpResponseMessage> AppendAsync(
        SpaceKeys space,
        Token token,
        LogHead? expected,
        params Envelope[] envelopes)
    {
        var body = Bytes([.. envelopes.SelectMany(envelope => envelope.ToBytes())]);
        var request = Request(HttpMethod.Post, $"v1/spaces/{space.Id}/envelopes", token, body);
        if (expected is { } head)
        {
            request.Headers.Add("Dosado-Expected-Head", head.ToString());
        }

        return Http.SendAsync(request);
    }

    public Task<HttpResponseMessage> AppendBytesAsync(SpaceKeys space, byte[] body) =>
        Http.SendAsync(Request(HttpMethod.Post, $"v1/spaces/{space.Id}/envelopes", space.Write, Bytes(body)));

    public Task<HttpResponseMessage> GetAsync(SpaceKeys space, ulong after = 0, Token? token = null) =>
        Http.SendAsync(Request(HttpMethod.Get, $"v1/spaces/{space.Id}/envelopes?after={after}", token ?? space.Read));

    public Task<HttpResponseMessage> RedactAsync(SpaceKeys space, params EnvelopeId[] envelopes) => Http.SendAsync(Request(
        HttpMethod.Post,
        $"v1/spaces/{space.Id}/redact",
        space.Write,
        JsonContent.Create(new { envelopes = envelopes.Select(id => id.ToString()) })));

    public Task<HttpResponseMessage> DeleteAsync(SpaceKeys space, Token? token = null) =>
        Http.SendAsync(Request(HttpMethod.Delete, $"v1/spaces/{space.Id}", token ?? space.Delete));

    public Task<HttpResponseMessage> AskTicketAsync(SpaceKeys space, Token? token = null) => Http.SendAsync(Request(
        HttpMethod.Post,
        "v1/tickets",
        token ?? space.Write,
        JsonContent.Create(new { space = space.Id.ToString() })));

    /// <summary>The whole log, page by page, each place checked against the chain.</summary>
    public async Task<(IReadOnlyList<LogItem> Items, LogHead Head)> ReadAllAsync(SpaceKeys space)
    {
        var (items, head) = (new List<LogItem>(), LogHead.Empty);
        while (true)
        {
            using var answer = await GetAsync(space, head.Sequence);
            answer.EnsureSuccessStatusCode();
            var page = WirePage.Read(await answer.Content.ReadAsByteArrayAsync());
            items.AddRange(page);
            head = page.Aggregate(head, (at, item) => at.Extend(item.Hash));
            if (head == answer.Head())
            {
                return (items, head);
            }

            page.ShouldNotBeEmpty();
        }
    }

    public static ByteArrayContent Bytes(byte[] bytes)
    {
        var body = new ByteArrayContent(bytes);
        body.Headers.ContentType = new("application/octet-stream");
        return body;
    }

    public static HttpRequestMessage Request(HttpMethod method, string path, Token token, HttpContent? body = null)
    {
        var request = new HttpRequestMessage(method, path) { Content = body };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.ToHeaderText());
        return request;
    }
}
