using System.Net.Http.Headers;
using System.Net.Http.Json;
using Dosado.Sync;

namespace Dosado.Relay.Tests;

/// <summary>A real relay on a free port and a folder of its own, and requests as a client would send them.</summary>
internal sealed class TestRelay : IAsyncDisposable
{
    private readonly RelayOptions _options;
    private readonly bool _ownsFolder;
    private RelayHost? _host;

    private TestRelay(RelayOptions options, RelayHost host, bool ownsFolder)
    {
        _options = options;
        _host = host;
        _ownsFolder = ownsFolder;
        Http = new() { BaseAddress = host.Address };
    }

    public HttpClient Http { get; private set; }

    public RelayHost Host => _host ?? throw new InvalidOperationException("the relay is stopped");

    public string Folder => _options.DataDirectory;

    public static async Task<TestRelay> StartAsync(Func<RelayOptions, RelayOptions>? change = null)
    {
        var options = new RelayOptions { DataDirectory = Some.Folder(), Port = 0, Open = true };
        options = change?.Invoke(options) ?? options;
        return new(options, await RelayHost.StartAsync(options, CancellationToken.None), ownsFolder: true);
    }

    /// <summary>Stops in order and starts again on the same folder.</summary>
    public async Task RestartAsync(Func<RelayOptions, RelayOptions>? change = null)
    {
        await StopAsync();
        await StartAgainAsync(change);
    }

    public async Task StartAgainAsync(Func<RelayOptions, RelayOptions>? change = null)
    {
        _host = await RelayHost.StartAsync(change?.Invoke(_options) ?? _options, CancellationToken.None);
        Http = new() { BaseAddress = _host.Address };
    }

    public async Task StopAsync()
    {
        await Host.DisposeAsync();
        Http.Dispose();
        _host = null;
    }

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

    /// <summary>Whether the bytes are anywhere in the relay's files, as they are at this moment.</summary>
    public bool DiskHolds(ReadOnlySpan<byte> bytes)
    {
        foreach (var path in Directory.GetFiles(Folder, "relay.db*"))
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var content = new byte[file.Length];
            file.ReadExactly(content);
            if (content.AsSpan().IndexOf(bytes) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }

        if (_ownsFolder)
        {
            Directory.Delete(Folder, recursive: true);
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
