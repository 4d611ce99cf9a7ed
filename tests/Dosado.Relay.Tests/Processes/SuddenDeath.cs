using System.Collections.Concurrent;
using System.Net;
using Dosado.Sync;

namespace Dosado.Relay.Tests.Processes;

/// <summary>The process is killed under load; a ledger knows what it had acknowledged.</summary>
public class SuddenDeath
{
    private const int Writers = 8;

    private static readonly int Rounds =
        int.TryParse(Environment.GetEnvironmentVariable("DOSADO_ROUNDS"), out var asked) ? asked : 20;

    [Fact]
    [Trait("Promise", "P3")]
    public async Task Whatever_was_acknowledged_is_there_after_kill_9_and_the_log_has_no_gap()
    {
        var folder = Some.Folder();
        var ledger = new ConcurrentDictionary<ulong, Envelope>();
        var space = Some.Space();
        for (var round = 1; round <= Rounds; round++)
        {
            using var relay = await RelayProcess.StartAsync("--data", folder, "--port", "0", "--open");
            using var http = new HttpClient { BaseAddress = relay.Address };
            var client = new RelayClient(http);
            await client.CreateAsync(space);
            var writers = Enumerable.Range(0, Writers).Select(_ => WriteUntilItDiesAsync(client, space, ledger)).ToList();

            var enough = ledger.Count + 100 + (50 * (round % 5));
            await Eventually.IsTrueAsync(() => ledger.Count >= enough);
            await relay.KillAsync();
            await Task.WhenAll(writers);
        }

        await using var last = await RelayHost.StartAsync(new() { DataDirectory = folder, Port = 0 }, default);
        using var reader = new HttpClient { BaseAddress = last.Address };
        var (items, _) = await new RelayClient(reader).ReadAllAsync(space);
        ledger.ShouldAllBe(entry => items[(int)entry.Key - 1].Equals(new LogItem.Whole(entry.Value)));
        items.Count.ShouldBeGreaterThanOrEqualTo(ledger.Count);
        items.Select(item => item.Header.Id).Distinct().Count().ShouldBe(items.Count);
    }

    private static async Task WriteUntilItDiesAsync(
        RelayClient client,
        SpaceKeys space,
        ConcurrentDictionary<ulong, Envelope> ledger)
    {
        try
        {
            while (true)
            {
                var envelope = Some.Envelope(space);
                var answer = await client.AppendAsync(space, envelope);
                answer.StatusCode.ShouldBe(HttpStatusCode.OK);
                ledger.TryAdd((await answer.SequencesAsync()).Single(), envelope).ShouldBeTrue("one place, one envelope");
            }
        }
        catch (Exception death) when (death is HttpRequestException or IOException)
        {
            // The relay is dead: what was on its way may or may not be in the log.
        }
    }
}
