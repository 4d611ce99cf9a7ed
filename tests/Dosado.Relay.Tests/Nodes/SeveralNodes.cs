using System.Collections.Concurrent;
using System.Net;
using Dosado.Sync;

namespace Dosado.Relay.Tests.Nodes;

/// <summary>Several relays behind a proxy, while one after the other fails.</summary>
public class SeveralNodes
{
    private const int Writers = 4;
    private const int Followers = 3;

    [NodesFact]
    [Trait("Promise", "P3")]
    public async Task Whatever_fails_every_envelope_is_in_the_log_once_without_a_gap_and_every_watcher_reads_it()
    {
        using var cluster = await Cluster.StartAsync();
        using var http = new HttpClient { BaseAddress = cluster.Address };
        var client = new RelayClient(http);
        var space = await client.NewSpaceAsync();
        var ledger = new ConcurrentDictionary<ulong, EnvelopeId>();
        var last = new TaskCompletionSource<ulong>();
        using var enough = new CancellationTokenSource();
        var followers = Enumerable.Range(0, Followers).Select(_ => new Follower(client, space)).ToList();
        var following = followers.Select(follower => Task.Run(() => follower.FollowAsync(last.Task))).ToList();
        var writing = Enumerable.Range(0, Writers).Select(_ => WriteAsync(client, space, ledger, enough.Token)).ToList();
        Task MoreAsync(int count) => MoreThanAsync(ledger, ledger.Count + count);

        await MoreAsync(100);
        await cluster.KillAsync(node: 0, meanwhile: () => MoreAsync(100));
        await MoreAsync(50);
        cluster.CrashDatabase();
        await MoreAsync(100);
        cluster.Nodes[1].Freeze();
        await MoreAsync(100);
        cluster.Nodes[1].Resume();
        await MoreAsync(50);
        await enough.CancelAsync();
        await Task.WhenAll(writing);
        last.SetResult((ulong)ledger.Count);
        await Task.WhenAll(following);

        var written = ledger.OrderBy(entry => entry.Key).ToList();
        written.Select(entry => entry.Key).ShouldBe(Enumerable.Range(1, written.Count).Select(place => (ulong)place));
        (await client.ReadAllAsync(space)).Items.Select(item => item.Header.Id).ShouldBe(written.Select(entry => entry.Value));
        followers.ShouldAllBe(follower => follower.Read.SequenceEqual(written.Select(entry => entry.Value)));
        followers.Sum(follower => follower.Interruptions).ShouldBeGreaterThan(0, "watches were cut, and taken up again");
    }

    /// <summary>Each envelope is offered until it is acknowledged, as a device does.</summary>
    private static async Task WriteAsync(
        RelayClient client,
        SpaceKeys space,
        ConcurrentDictionary<ulong, EnvelopeId> ledger,
        CancellationToken enough)
    {
        while (!enough.IsCancellationRequested)
        {
            var envelope = Some.Envelope(space);
            var place = await PlaceAsync(client, space, envelope);
            ledger.TryAdd(place, envelope.Header.Id).ShouldBeTrue("one place, one envelope");
        }
    }

    private static async Task<ulong> PlaceAsync(RelayClient client, SpaceKeys space, Envelope envelope)
    {
        while (true)
        {
            try
            {
                using var answer = await client.AppendAsync(space, envelope);
                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    return (await answer.SequencesAsync()).Single();
                }

                ((int)answer.StatusCode).ShouldBeOneOf(502, 503, 504);
            }
            catch (HttpRequestException)
            {
                // The proxy has lost the relay that it asked.
            }

            await Task.Delay(50);
        }
    }

    private static async Task MoreThanAsync(ConcurrentDictionary<ulong, EnvelopeId> ledger, int count)
    {
        using var end = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (ledger.Count < count)
        {
            await Task.Delay(20, end.Token);
        }
    }
}
