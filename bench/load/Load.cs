using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using Dosado.Sync;

namespace Dosado.Load;

/// <summary>Clients that append 1 KiB envelopes one after another, each to a space of its own.</summary>
internal static class Load
{
    private const int EnvelopeBytes = 1_024;

    /// <summary>Two seconds to warm up, then the time that is measured; processor time is the relay's an append.</summary>
    public static async Task<LoadResult> RunAsync(RelayUnderLoad relay, int clients, TimeSpan time)
    {
        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = clients };
        using var http = new HttpClient(handler) { BaseAddress = relay.Address };
        var spaces = await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => NewSpaceAsync(http)));
        await AppendAllAsync(http, spaces, TimeSpan.FromSeconds(2));
        var processor = relay.ProcessorTime();
        var all = Stopwatch.StartNew();
        var latencies = new Latencies(await AppendAllAsync(http, spaces, time), all.Elapsed);
        return new(latencies, (relay.ProcessorTime() - processor) / latencies.Count);
    }

    private static async Task<IEnumerable<double>> AppendAllAsync(HttpClient http, Space[] spaces, TimeSpan time)
    {
        var latencies = await Task.WhenAll(spaces.Select(space => Task.Run(() => AppendAsync(http, space, time))));
        return latencies.SelectMany(one => one);
    }

    private static async Task<List<double>> AppendAsync(HttpClient http, Space space, TimeSpan time)
    {
        var latencies = new List<double>();
        var all = Stopwatch.StartNew();
        while (all.Elapsed < time)
        {
            using var request = Request(space);
            var one = Stopwatch.StartNew();
            using var answer = await http.SendAsync(request);
            await answer.Content.ReadAsByteArrayAsync();
            answer.EnsureSuccessStatusCode();
            latencies.Add(one.Elapsed.TotalMilliseconds);
        }

        return latencies;
    }

    private static HttpRequestMessage Request(Space space)
    {
        var bytes = RandomNumberGenerator.GetBytes(EnvelopeBytes);
        new EnvelopeHeader(
            space.Id,
            EnvelopeId.Read(bytes.AsSpan(17)),
            Nonce.Read(bytes.AsSpan(33)),
            EnvelopeBytes - EnvelopeHeader.Size).Write(bytes);
        var body = new ByteArrayContent(bytes);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        var request = new HttpRequestMessage(HttpMethod.Post, $"v1/spaces/{space.Id}/envelopes") { Content = body };
        request.Headers.Authorization = new("Bearer", space.Write);
        return request;
    }

    private static async Task<Space> NewSpaceAsync(HttpClient http)
    {
        var id = SpaceId.Read(RandomNumberGenerator.GetBytes(SpaceId.Size));
        var write = new Token(RandomNumberGenerator.GetBytes(Token.Size));
        var other = Digest.Of(RandomNumberGenerator.GetBytes(Token.Size)).ToString();
        var answer = await http.PutAsJsonAsync(
            $"v1/spaces/{id}",
            new { read = other, write = write.Hash.ToString(), delete = other });
        answer.EnsureSuccessStatusCode();
        return new(id, write.ToHeaderText());
    }

    private sealed record Space(SpaceId Id, string Write);
}

/// <summary>What a load measured.</summary>
internal sealed record LoadResult(Latencies Appends, TimeSpan ProcessorPerAppend);
