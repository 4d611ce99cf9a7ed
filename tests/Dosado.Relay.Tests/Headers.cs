using System.Net;
using Dosado.Sync;

namespace Dosado.Relay.Tests;

/// <summary>What every answer carries, and what malformed requests get.</summary>
public class Headers
{
    [Theory]
    [InlineData("GET", "/")]
    [InlineData("GET", "/health")]
    [InlineData("GET", "/v1/relay")]
    [InlineData("GET", "/v1/spaces/00/envelopes")]
    [InlineData("GET", "/nothing.js")]
    [InlineData("POST", "/health")]
    [InlineData("OPTIONS", "/v1/watch")]
    public async Task Every_answer_forbids_what_the_app_never_does(string method, string path)
    {
        await using var relay = await TestRelay.StartAsync();

        var answer = await relay.Http.SendAsync(new(new(method), path));

        Header(answer, "Cross-Origin-Opener-Policy").ShouldBe("same-origin");
        Header(answer, "Cross-Origin-Embedder-Policy").ShouldBe("require-corp");
        Header(answer, "Cross-Origin-Resource-Policy").ShouldBe("same-origin");
        Header(answer, "Referrer-Policy").ShouldBe("no-referrer");
        Header(answer, "X-Content-Type-Options").ShouldBe("nosniff");
        Header(answer, "Permissions-Policy").ShouldContain("geolocation=()");
        answer.Headers.Contains("Server").ShouldBeFalse();
        var policy = Header(answer, "Content-Security-Policy").Split("; ");
        policy.ShouldContain("default-src 'none'");
        policy.ShouldContain("script-src 'self' 'wasm-unsafe-eval'");
        policy.ShouldContain("require-trusted-types-for 'script'");
        policy.ShouldContain("trusted-types dosado-page dosado-worker");
        policy.ShouldContain("frame-ancestors 'none'");
    }

    [Theory]
    [InlineData("localhost:8080", "connect-src 'self' https: http://localhost:* http://127.0.0.1:*")]
    [InlineData("127.0.0.1:8080", "connect-src 'self' https: http://localhost:* http://127.0.0.1:*")]
    [InlineData("dosado.example", "connect-src 'self' https:")]
    [InlineData("localhost.example", "connect-src 'self' https:")]
    public async Task Plain_http_may_be_asked_only_by_an_app_on_this_machine(string host, string expected)
    {
        await using var relay = await TestRelay.StartAsync();

        var answer = await relay.Http.SendAsync(new(HttpMethod.Get, "/v1/relay") { Headers = { Host = host } });

        Header(answer, "Content-Security-Policy").Split("; ").ShouldContain(expected);
    }

    [Fact]
    public async Task An_app_that_was_served_elsewhere_may_use_the_protocol()
    {
        await using var relay = await TestRelay.StartAsync();
        var ask = new HttpRequestMessage(HttpMethod.Options, $"/v1/spaces/{Some.SpaceId()}/envelopes");
        ask.Headers.Add("Origin", "https://dosado.example");
        ask.Headers.Add("Access-Control-Request-Method", "POST");
        ask.Headers.Add("Access-Control-Request-Headers", "authorization,content-type,dosado-expected-head");

        var allowed = await relay.Http.SendAsync(ask);

        allowed.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        Header(allowed, "Access-Control-Allow-Origin").ShouldBe("*");
        Header(allowed, "Access-Control-Allow-Headers").ToLowerInvariant().ShouldContain("dosado-expected-head");
        Header(allowed, "Access-Control-Allow-Methods").ShouldContain("DELETE");
        allowed.Headers.Contains("Access-Control-Allow-Credentials").ShouldBeFalse();
    }

    [Fact]
    public async Task A_page_elsewhere_can_read_the_head_and_refusals()
    {
        await using var relay = await TestRelay.StartAsync();
        var space = await relay.NewSpaceAsync();
        relay.Http.DefaultRequestHeaders.Add("Origin", "https://dosado.example");

        foreach (var answer in new[]
        {
            await relay.AppendAsync(space, Some.Envelope(space)),
            await relay.AppendAsync(space, space.Write, LogHead.Empty, Some.Envelope(space)),
            await relay.GetAsync(space, token: Some.Token()),
        })
        {
            Header(answer, "Access-Control-Allow-Origin").ShouldBe("*");
            Header(answer, "Access-Control-Expose-Headers").ShouldContain("Dosado-Head");
        }
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\n\r\n", "400")]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "400")]
    [InlineData("GET / HTTP/9.9\r\nHost: a\r\n\r\n", "505")]
    [InlineData("GARBAGE\r\n\r\n", "400")]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nBad Header: x\r\n\r\n", "400")]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nX: a\0b\r\n\r\n", "400")]
    [InlineData("POST /v1/watch HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello", "400")]
    [InlineData("POST /v1/watch HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n", "400")]
    [InlineData("POST /v1/watch HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nTrailer: \xFF\xFE\r\n\r\n", "400")]
    [InlineData("POST /v1/watch HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n5AAAAAAAAA\r\n", "400")]
    [InlineData("POST /v1/watch HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked, gzip\r\n\r\n", "400")]
    public async Task A_malformed_request_is_refused_and_the_connection_closed(string request, string status)
    {
        await using var relay = await TestRelay.StartAsync();

        (await RawHttp.AskAsync(relay, request)).ShouldStartWith($"HTTP/1.1 {status} ");
    }

    [Fact]
    public async Task A_length_and_chunks_in_one_request_smuggle_no_second_request()
    {
        await using var relay = await TestRelay.StartAsync();

        var answer = await RawHttp.AskAsync(
            relay,
            "POST /v1/watch HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 6\r\n"
            + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /health HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

        answer.Split("HTTP/1.1 ").Length.ShouldBe(2, "one answer, then the connection is closed");
        answer.ShouldNotEndWith("ok");
    }

    [Fact]
    public async Task Headers_without_end_are_cut_off()
    {
        await using var relay = await TestRelay.StartAsync();

        var answer = await RawHttp.AskAsync(
            relay,
            $"GET / HTTP/1.1\r\nHost: a\r\nX-Long: {new string('x', 20_000)}\r\n\r\n");

        answer.ShouldStartWith("HTTP/1.1 431 ");
    }

    [Fact]
    public async Task A_chunked_body_over_the_limit_is_refused()
    {
        await using var relay = await TestRelay.StartAsync();
        var space = await relay.NewSpaceAsync();
        var body = new StreamContent(new MemoryStream(new byte[2 * 1024 * 1024]));
        body.Headers.ContentType = new("application/octet-stream");
        var request = RelayClient.Request(HttpMethod.Post, $"v1/spaces/{space.Id}/envelopes", space.Write, body);
        request.Headers.TransferEncodingChunked = true;

        var answer = await relay.Http.SendAsync(request);

        await answer.ShouldBeRefusedAsync(413, "too-large");
    }

    private static string Header(HttpResponseMessage answer, string name) =>
        string.Join(", ", answer.Headers.GetValues(name));
}
