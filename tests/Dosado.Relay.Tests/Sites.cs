using System.IO.Compression;
using System.Net;
using System.Text;

namespace Dosado.Relay.Tests;

/// <summary>How the published app is served.</summary>
public sealed class Sites : IAsyncLifetime
{
    private const string Script = "export const greeting = 'hello';";

    private readonly string _site = Some.Folder();
    private TestRelay _relay = default!;

    public async Task InitializeAsync()
    {
        Write("index.html", "<!doctype html><title>Dosado</title>");
        Write("sw.js", "// worker");
        Write("manifest.webmanifest", "{}");
        Write("v/abc/app.js", Script);
        Write("v/abc/dotnet.native.wasm", "\0asm");
        WriteCompressed("v/abc/app.js.br", stream => new BrotliStream(stream, CompressionLevel.Fastest));
        WriteCompressed("v/abc/app.js.gz", stream => new GZipStream(stream, CompressionLevel.Fastest));
        _relay = await TestRelay.StartAsync(options => options with { SiteDirectory = _site });
    }

    public async Task DisposeAsync()
    {
        await _relay.DisposeAsync();
        Directory.Delete(_site, recursive: true);
    }

    [Theory]
    [InlineData("/", "text/html; charset=utf-8", "no-cache")]
    [InlineData("/index.html", "text/html; charset=utf-8", "no-cache")]
    [InlineData("/sw.js", "text/javascript; charset=utf-8", "no-cache")]
    [InlineData("/manifest.webmanifest", "application/manifest+json", "no-cache")]
    [InlineData("/v/abc/app.js", "text/javascript; charset=utf-8", "public, max-age=31536000, immutable")]
    [InlineData("/v/abc/dotnet.native.wasm", "application/wasm", "public, max-age=31536000, immutable")]
    public async Task A_file_has_its_type_and_is_kept_as_long_as_its_address_allows(string path, string type, string caching)
    {
        var answer = await GetAsync(path);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().ShouldBe(type);
        answer.Headers.GetValues("Cache-Control").Single().ShouldBe(caching);
    }

    [Theory]
    [InlineData("br, gzip", "br")]
    [InlineData("gzip, deflate", "gzip")]
    [InlineData("br;q=0, gzip;q=0.5", "gzip")]
    [InlineData("br;q=0", null)]
    [InlineData("identity", null)]
    [InlineData(null, null)]
    public async Task A_file_travels_compressed_as_the_browser_accepts(string? accepted, string? expected)
    {
        var answer = await GetAsync("/v/abc/app.js", ("Accept-Encoding", accepted));

        answer.Content.Headers.ContentEncoding.SingleOrDefault().ShouldBe(expected);
        answer.Headers.Vary.ShouldBe(["Accept-Encoding"]);
        Text(await answer.Content.ReadAsByteArrayAsync(), expected).ShouldBe(Script);
    }

    [Fact]
    public async Task A_file_that_the_browser_has_is_not_sent_again()
    {
        var tag = (await GetAsync("/sw.js")).Headers.ETag!.ToString();

        var again = await GetAsync("/sw.js", ("If-None-Match", tag));

        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await again.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/today")]
    [InlineData("/plan/week/2026-w10")]
    [InlineData("/us/")]
    public async Task An_address_of_the_app_shows_its_front_page(string path)
    {
        var answer = await GetAsync(path, ("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"));

        (await answer.Content.ReadAsStringAsync()).ShouldContain("<title>Dosado</title>");
        answer.Headers.GetValues("Cache-Control").Single().ShouldBe("no-cache");
    }

    [Theory]
    [InlineData("/today", "application/json")]
    [InlineData("/missing.js", "text/html")]
    [InlineData("/v/abc/missing", "text/html")]
    [InlineData("/v1", "text/html")]
    [InlineData("/v1/unknown", "text/html")]
    [InlineData("/v/abc/app.js.br", "text/html")]
    public async Task What_is_not_there_is_not_found(string path, string accept)
    {
        (await GetAsync(path, ("Accept", accept))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Only_the_head_is_sent_when_only_the_head_is_asked_for()
    {
        var answer = await _relay.Http.SendAsync(new(HttpMethod.Head, "/v/abc/app.js"));

        answer.Content.Headers.ContentLength.ShouldBe(Script.Length);
        (await answer.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/../relay.db")]
    [InlineData("/..%2frelay.db")]
    [InlineData("/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/v/%2e%2e/%2e%2e/relay.db")]
    [InlineData("/v/..%5c..%5crelay.db")]
    [InlineData("//etc/passwd")]
    [InlineData("/v/abc/app.js%00.html")]
    [InlineData("/v/abc/app.js/")]
    [InlineData("/INDEX.HTML")]
    [InlineData("/relay.db")]
    public async Task No_trick_with_a_path_leads_out_of_the_site(string path)
    {
        var answer = await RawHttp.AskAsync(_relay, $"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        answer.ShouldMatch("^HTTP/1.1 (400|404) ");
    }

    [Theory]
    [InlineData("POST", "/")]
    [InlineData("PUT", "/index.html")]
    [InlineData("DELETE", "/v/abc/app.js")]
    [InlineData("POST", "/v1/relay")]
    [InlineData("TRACE", "/")]
    [InlineData("PATCH", "/health")]
    public async Task A_wrong_verb_is_refused(string method, string path)
    {
        (await _relay.Http.SendAsync(new(new(method), path))).StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task A_relay_without_the_app_still_keeps_logs()
    {
        await using var bare = await TestRelay.StartAsync(options => options with { SiteDirectory = "/nowhere" });

        (await bare.Http.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await bare.NewSpaceAsync();
    }

    private async Task<HttpResponseMessage> GetAsync(string path, params (string Name, string? Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await _relay.Http.SendAsync(request);
    }

    private static string Text(byte[] body, string? encoding)
    {
        using var bytes = new MemoryStream(body);
        using Stream plain = encoding switch
        {
            "br" => new BrotliStream(bytes, CompressionMode.Decompress),
            "gzip" => new GZipStream(bytes, CompressionMode.Decompress),
            _ => bytes,
        };
        using var reader = new StreamReader(plain);
        return reader.ReadToEnd();
    }

    private void Write(string name, string text)
    {
        var path = Path.Combine(_site, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private void WriteCompressed(string name, Func<Stream, Stream> compress)
    {
        using var file = File.Create(Path.Combine(_site, name));
        using var compressed = compress(file);
        compressed.Write(Encoding.UTF8.GetBytes(Script));
    }
}
