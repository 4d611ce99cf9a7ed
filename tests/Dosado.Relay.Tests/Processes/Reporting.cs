using System.Text;
using Dosado.Sync;

namespace Dosado.Relay.Tests.Processes;

/// <summary>What a collector of metrics and traces is told, byte by byte.</summary>
public sealed class Reporting : IDisposable
{
    private readonly string _folder = Some.Folder();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    [Trait("Promise", "P2")]
    [Trait("Promise", "P6")]
    public async Task A_collector_hears_of_routes_sizes_and_times_and_of_no_space_token_address_or_content()
    {
        using var collector = new Collector();

        var (space, envelope) = await UseAsync(new(collector.Settings) { ["DOSADO_TRACES"] = "1" });

        collector.Paths.ShouldBe(["/v1/metrics", "/v1/traces"], ignoreOrder: true);
        var text = collector.Text;
        text.ShouldContain("dosado.relay.answer.duration");
        text.ShouldContain("/v1/spaces/{id}/envelopes");
        text.ShouldContain("dosado.relay.envelopes");
        text.ShouldContain("append");
        foreach (var secret in Secrets(space, envelope))
        {
            text.Contains(secret, StringComparison.OrdinalIgnoreCase).ShouldBeFalse();
        }

        text.ShouldNotContain("127.0.0.1");
        text.ShouldNotContain("made-up");
        text.ShouldNotContain("host.name");
        text.Contains(AsValue(Environment.MachineName), StringComparison.Ordinal).ShouldBeFalse("the machine's name");
    }

    [Fact]
    [Trait("Promise", "P2")]
    public async Task No_line_for_each_answer_is_sent_unless_that_was_switched_on()
    {
        using var collector = new Collector();

        await UseAsync(collector.Settings);

        collector.Paths.ShouldBe(["/v1/metrics"]);
    }

    private async Task<(SpaceKeys Space, Envelope Envelope)> UseAsync(Dictionary<string, string> settings)
    {
        using var relay = await RelayProcess.StartAsync(settings, "--data", _folder, "--port", "0", "--open");
        using var http = new HttpClient { BaseAddress = relay.Address };
        http.DefaultRequestHeaders.Add("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        http.DefaultRequestHeaders.Add("tracestate", "made-up=content");
        http.DefaultRequestHeaders.Add("baggage", "made-up=content");
        var client = new RelayClient(http);
        var space = await client.NewSpaceAsync();
        var envelope = Some.Envelope(space);
        await client.AppendAsync(space, envelope);
        await client.GetAsync(space);
        await client.GetAsync(Some.Space());
        (await relay.StopAsync(RelayProcess.Terminate)).ShouldBe(0);
        return (space, envelope);
    }

    /// <summary>As protobuf writes a text: a name of two letters alone turns up by chance among the random bytes of ids.</summary>
    private static string AsValue(string text) => $"\n{(char)text.Length}{text}";

    private static IEnumerable<string> Secrets(SpaceKeys space, Envelope envelope) =>
        new[] { space.Read, space.Write, space.Delete }
            .SelectMany(token => new[] { token.ToHeaderText(), Encoding.Latin1.GetString(token.Bytes.Span), token.Hash.ToString() })
            .Append(space.Id.ToString())
            .Append(envelope.Header.Id.ToString())
            .Append(Encoding.Latin1.GetString(envelope.Ciphertext.Span[..32]));
}
