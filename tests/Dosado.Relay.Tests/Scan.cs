using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Dosado.Relay.Tests;

/// <summary>What an outsider finds who knows nothing but HTTP, over raw sockets: what docs/operations.md lists, and nothing else.</summary>
public sealed partial class Scan : IAsyncLifetime
{
    private const string FrontPage = "<!doctype html><title>Dosado</title>";

    private static readonly string[] Verbs =
        ["GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "MKCOL", "get", "FOO"];

    /// <summary>What scanners look for, and what frameworks leave open.</summary>
    private static readonly string[] Guesses =
    [
        "/.env", "/.git/HEAD", "/.git/config", "/.well-known/security.txt", "/actuator", "/actuator/env", "/admin", "/api", "/api/v1", "/appsettings.json", "/backup",
        "/backup.db", "/config", "/config.json", "/console", "/data", "/debug", "/debug/pprof", "/diagnostics", "/dosado.dll", "/dump", "/elmah.axd", "/env", "/favicon.ico", "/graphql",
        "/healthz", "/hub", "/info", "/livez", "/login", "/logs", "/manage", "/metrics", "/negotiate", "/openapi.json", "/phpinfo.php", "/ping", "/private", "/readyz", "/relay", "/relay.db",
        "/relay.db-wal", "/relay.lock", "/robots.txt", "/server-status", "/setup", "/signalr", "/sitemap.xml", "/spaces", "/status", "/swagger", "/swagger/v1/swagger.json", "/trace",
        "/v1", "/v1/", "/v1/health", "/v1/metrics", "/v1/setup", "/v1/spaces", "/v1/spaces/", "/v1/users", "/v1/backup", "/v2", "/v2/relay", "/version", "/web.config", "/wp-login.php", "/ws",
        "/v1/spaces/{id}/heads", "/v1/spaces/{id}/tickets", "/v1/spaces/{id}/watch", "/v1/spaces/{id}/envelopes/1", "/v1/watch/1", "/v1/relay/1",
    ];

    /// <summary>Every header that any answer carries; what is not here tells an outsider more than it needs to.</summary>
    private static readonly string[] Known =
    [
        "Allow", "Cache-Control", "Connection", "Content-Length", "Content-Security-Policy", "Content-Type", "Cross-Origin-Embedder-Policy", "Cross-Origin-Opener-Policy",
        "Cross-Origin-Resource-Policy", "Date", "ETag", "Permissions-Policy", "Referrer-Policy", "Transfer-Encoding", "WWW-Authenticate", "X-Content-Type-Options",
    ];

    private readonly string _site = Some.Folder();
    private TestRelay _relay = default!;

    public async Task InitializeAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(_site, "index.html"), FrontPage);
        _relay = await TestRelay.StartAsync(options => options with { SiteDirectory = _site });
    }

    public async Task DisposeAsync()
    {
        await _relay.DisposeAsync();
        Directory.Delete(_site, recursive: true);
    }

    [Fact]
    public async Task What_answers_is_what_is_documented()
    {
        var documented = await DocumentedAsync();
        string[] site = ["GET /", "HEAD /"];
        var found = new List<string>();
        var headers = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var path in documented.Select(entry => entry.Split(' ')[1]).Concat(Guesses).Append("/").Distinct())
        {
            foreach (var verb in Verbs)
            {
                var answer = await AskAsync(verb, path, string.Empty);
                headers.UnionWith(HeaderLine().Matches(answer).Select(line => line.Groups[1].Value));
                found.AddRange(IsSomething(answer) ? [$"{verb.ToUpperInvariant()} {path}"] : []);
            }
        }

        found.Distinct().Order().ShouldBe(documented.Concat(site).Order());
        headers.Except(Known).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_browser_gets_the_front_page_wherever_it_asks_for_a_page_and_nothing_else()
    {
        foreach (var path in Guesses)
        {
            var answer = await AskAsync("GET", path, "Accept: text/html\r\n");

            (!IsSomething(answer) || answer.EndsWith(FrontPage, StringComparison.Ordinal)).ShouldBeTrue(path);
        }
    }

    [Theory]
    [InlineData("GET /v1/../health HTTP/1.1\r\nHost: a\r\n")]
    [InlineData("GET /v1/%2e%2e/health HTTP/1.1\r\nHost: a\r\n")]
    [InlineData("GET http://elsewhere.example/health HTTP/1.1\r\nHost: a\r\n")]
    [InlineData("GET /health?../../etc/passwd HTTP/1.1\r\nHost: a\r\n")]
    [InlineData("GET //health HTTP/1.1\r\nHost: a\r\n")]
    [InlineData("GET /health;/../relay.db HTTP/1.1\r\nHost: a\r\n")]
    [InlineData("GET /%00 HTTP/1.1\r\nHost: a\r\n")]
    [InlineData("GET \\health HTTP/1.1\r\nHost: a\r\n")]
    [InlineData("GET elsewhere HTTP/1.1\r\nHost: a\r\n")]
    [InlineData("OPTIONS * HTTP/1.1\r\nHost: a\r\n")]
    [InlineData("GET /health HTTP/1.1\r\nHost: a\r\nX-Original-URL: /v1/relay\r\nX-HTTP-Method-Override: DELETE\r\n")]
    [InlineData("GET /health HTTP/1.1\r\nHost: a\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n")]
    [InlineData("GET /health HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n")]
    public async Task A_path_or_a_header_with_a_trick_leads_to_the_front_door_or_nowhere(string request)
    {
        var answer = await RawHttp.AskAsync(_relay, request + "Connection: close\r\n\r\n");

        answer.Split("HTTP/1.1 ").Length.ShouldBe(2, "one answer");
        (!IsSomething(answer) || answer.EndsWith("\r\nok", StringComparison.Ordinal) || answer.Contains("\r\nok\r\n", StringComparison.Ordinal))
            .ShouldBeTrue(answer);
    }

    [Theory]
    [InlineData("Content-Length: 4\r\nTransfer-Encoding: chunked")]
    [InlineData("Transfer-Encoding : chunked")]
    [InlineData("Transfer-Encoding: xchunked")]
    [InlineData("Transfer-Encoding: chunked\r\nTransfer-Encoding: identity")]
    [InlineData("Content-Length: 4, 4")]
    [InlineData("Content-Length: 0x4")]
    [InlineData("X: y\r\n Content-Length: 4")]
    [InlineData("Content-Length: 99999999999999999999")]
    public async Task What_two_servers_could_read_in_two_ways_is_read_in_none(string framing)
    {
        var answer = await RawHttp.AskAsync(
            _relay,
            $"POST /v1/watch HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n{framing}\r\n\r\n0\r\n\r\nGET /health HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

        answer.Split("HTTP/1.1 ").Length.ShouldBe(2, "one answer, then the connection is closed");
        answer.ShouldMatch("^HTTP/1.1 (400|413|501) ");
    }

    [Theory]
    [InlineData("GET /health HTTP/1.1\r\nHost: a\r\nX: ")]
    [InlineData("POST /v1/watch HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 60000\r\n\r\n{")]
    public async Task Whoever_dawdles_is_hung_up_on(string beginning)
    {
        var watch = Stopwatch.StartNew();

        var answer = await RawHttp.AskAsync(_relay, beginning);

        answer.ShouldMatch("^(HTTP/1.1 (408|400) |$)");
        watch.Elapsed.ShouldBeGreaterThan(TimeSpan.FromSeconds(4), "whoever is only slow has some patience");
    }

    /// <summary>Neither "nothing here" nor "not with this verb" nor "that is no HTTP", all of which come without a word.</summary>
    private static bool IsSomething(string answer) =>
        !Nothing().IsMatch(answer) || answer.IndexOf("\r\n\r\n", StringComparison.Ordinal) < answer.Length - "\r\n\r\n".Length;

    private static async Task<IReadOnlyList<string>> DocumentedAsync()
    {
        var text = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "operations.md"));
        return [.. DocumentedLine().Matches(text).Select(line => $"{line.Groups[1].Value} {line.Groups[2].Value}")];
    }

    private Task<string> AskAsync(string verb, string path, string headers) => RawHttp.AskAsync(
        _relay,
        $"{verb} {path.Replace("{id}", $"{Some.SpaceId()}", StringComparison.Ordinal)} HTTP/1.1\r\nHost: a\r\n{headers}Connection: close\r\n\r\n");

    [GeneratedRegex("^HTTP/1.1 (400|404|405) ")]
    private static partial Regex Nothing();

    [GeneratedRegex(@"^([A-Za-z-]+): ", RegexOptions.Multiline)]
    private static partial Regex HeaderLine();

    [GeneratedRegex(@"^\| `([A-Z]+)` \| `(/[^`]*)` \|", RegexOptions.Multiline)]
    private static partial Regex DocumentedLine();
}
