using System.Net.Sockets;
using System.Text;
using Dosado.Relay;
using Dosado.Sync;
using Microsoft.Extensions.Logging;

namespace Dosado.Fuzzing.Tests;

/// <summary>
/// Spoiled requests on sockets of a running relay: each is answered or hung up on, none by an accident, and the relay
/// serves on afterwards with the memory that it had.
/// </summary>
public sealed class HttpFuzzing : IAsyncLifetime, IDisposable
{
    private const int AtOnce = 16;
    private const long MostGrowth = 128L * 1024 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>How long an answer may wait before the rest of a request that has no end is given up; changes no verdict.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromMilliseconds(20);

    private readonly string _folder = Directory.CreateTempSubdirectory("dosado-fuzz-").FullName;
    private readonly Accidents _accidents = new();
    private RelayHost? _host;

    private static IReadOnlyList<byte[]> Corpus { get; } =
    [
        Request("GET /health"),
        Request("GET /v1/relay", "Origin: https://dosado.example\r\nAccept-Encoding: br;q=0.5, gzip"),
        Request("GET /today", "Accept: text/html;q=0.9, */*;q=0.1\r\nIf-None-Match: \"a\", W/\"b\""),
        Request($"PUT /v1/spaces/{Samples.Envelope.Header.Space}", "Content-Type: application/json", $$"""{"read":"{{Samples.Token.Hash}}","write":"{{Samples.Token.Hash}}","delete":"{{Samples.Token.Hash}}","lifetimeSeconds":86400,"ticket":"AYKJS-TTEAR-X9Q79-SA4S4"}"""),
        Request($"POST /v1/spaces/{Samples.Envelope.Header.Space}/envelopes", $"{Bearer}\r\nContent-Type: application/octet-stream\r\nDosado-Expected-Head: {LogHead.Empty}", Encoding.Latin1.GetString(Samples.Envelope.ToBytes())),
        Request($"GET /v1/spaces/{Samples.Envelope.Header.Space}/envelopes?after=0", Bearer),
        Request($"POST /v1/spaces/{Samples.Envelope.Header.Space}/redact", $"{Bearer}\r\nContent-Type: application/json", """{"envelopes":["00000000000000000000000000000000"]}"""),
        Request("POST /v1/tickets", $"{Bearer}\r\nContent-Type: application/json", $$"""{"space":"{{Samples.Envelope.Header.Space}}"}"""),
        Request("POST /v1/watch", "Content-Type: application/json", $$"""{"watches":[{"space":"{{Samples.Envelope.Header.Space}}","read":"nobody"}]}"""),
        Request("OPTIONS /v1/watch", "Origin: https://dosado.example\r\nAccess-Control-Request-Method: POST\r\nAccess-Control-Request-Headers: authorization"),
        Encoding.Latin1.GetBytes("POST /v1/watch HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n5;x=y\r\n{\"wat\r\n0\r\nTrailer: t\r\n\r\n"),
    ];

    private static string Bearer => $"Authorization: Bearer {Samples.Token.ToHeaderText()}";

    private RelayHost Host => _host ?? throw new InvalidOperationException("the relay is not started");

    public async Task InitializeAsync() => _host = await RelayHost.StartAsync(
        new()
        {
            DataDirectory = _folder,
            Port = 0,
            Open = true,
            Limits = new() { AppendsPerSecond = 1_000_000, AppendBurst = 1_000_000 },
            Logging = logging => logging.AddProvider(_accidents),
        },
        CancellationToken.None);

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    public void Dispose() => _accidents.Dispose();

    [Fact]
    public async Task The_relay_stands_whatever_comes_over_a_socket()
    {
        foreach (var sound in Corpus)
        {
            (await AskAsync(sound, Patience)).ShouldMatch("^HTTP/1.1 [234]");
        }

        var before = GC.GetTotalMemory(forceFullCollection: true);
        await Parallel.ForEachAsync(
            Fuzzing.Seeds,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (seed, _) => (await AskAsync(new Mutation(seed).Spoil(Corpus), Silence)).ShouldNotMatch("^HTTP/1.1 5(?!05)", $"seed {seed}"));

        _accidents.Seen.ShouldBeEmpty();
        (await AskAsync(Corpus[0], Patience)).ShouldEndWith("ok");
        (GC.GetTotalMemory(forceFullCollection: true) - before).ShouldBeLessThan(MostGrowth);
    }

    /// <summary>Sends all of it, says after a while that nothing more comes, and reads to the end.</summary>
    private async Task<string> AskAsync(byte[] request, TimeSpan silence)
    {
        using var end = new CancellationTokenSource(Patience);
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(Host.Address.Host, Host.Address.Port, end.Token);
            await socket.SendAsync(request, end.Token);
            await using var stream = new NetworkStream(socket);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            var answer = reader.ReadToEndAsync(end.Token);
            if (await Task.WhenAny(answer, Task.Delay(silence, end.Token)) != answer)
            {
                socket.Shutdown(SocketShutdown.Send);
            }

            return await answer;
        }
        catch (Exception cut) when (cut is IOException or SocketException)
        {
            return string.Empty;
        }
    }

    private static byte[] Request(string line, string? headers = null, string? body = null) => Encoding.Latin1.GetBytes(
        $"{line} HTTP/1.1\r\nHost: localhost\r\n{(headers is null ? "" : headers + "\r\n")}"
        + $"{(body is null ? "" : $"Content-Length: {body.Length}\r\n")}Connection: close\r\n\r\n{body}");
}
