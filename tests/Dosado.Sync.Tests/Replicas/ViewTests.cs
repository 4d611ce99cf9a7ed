using System.Text;

namespace Dosado.Sync.Tests.Replicas;

/// <summary>A page looks while what it shows is being sent: nothing is missing from it at any moment.</summary>
public class ViewTests
{
    [Fact]
    public async Task What_is_sent_while_it_is_looked_at_is_seen_whichever_read_it_falls_between()
    {
        for (var call = 0; ; call++)
        {
            var pair = await Some.PairAsync();
            var disk = new MeddledStore(pair.Robins.Disk);
            using var page = await Replica.OpenAsync(pair.Robins.Parts with { Store = disk }, default);
            await pair.Robin.SayAsync("the sea", "in autumn");
            disk.Before(call, async () => (await pair.Robin.SyncAsync()).ShouldBeOfType<SyncState.UpToDate>());

            var view = await page.ViewAsync(0, default);

            Words(view).ShouldBe(["the sea", "in autumn"], $"before call {call}");
            if (!disk.HasMeddled)
            {
                call.ShouldBeGreaterThan(3);
                return;
            }
        }
    }

    [Fact]
    public async Task What_has_just_been_kept_as_sent_is_seen()
    {
        var pair = await Some.PairAsync();
        var disk = new MeddledStore(pair.Robins.Disk);
        using var robin = await Replica.OpenAsync(pair.Robins.Parts with { Store = disk }, default);
        await robin.SayAsync("the sea");
        var seen = new List<LogView>();

        await robin.SyncAsync(new Sending.All(), default);
        await robin.SayAsync("in autumn");
        void LookAfterEach() => disk.AfterCommit(async () =>
        {
            LookAfterEach();
            seen.Add(await robin.ViewAsync(0, default));
        });
        LookAfterEach();
        await robin.SyncAsync();

        seen.Count.ShouldBeGreaterThan(1);
        seen.ShouldAllBe(v => Words(v).SequenceEqual(new[] { "the sea", "in autumn" }));
    }

    [Fact]
    public async Task Its_head_is_that_of_what_it_holds()
    {
        var pair = await Some.PairAsync();
        var disk = new MeddledStore(pair.Kims.Disk);
        using var kim = await Replica.OpenAsync(pair.Kims.Parts with { Store = disk }, default);
        for (var call = 0; ; call++)
        {
            await pair.Robin.SayAsync($"word {call}");
            await pair.Robin.SyncAsync();
            disk.Before(call, async () => await kim.SyncAsync());

            var view = await kim.ViewAsync(0, default);

            view.Head.Sequence.ShouldBe(view.Arrived.Select(SequenceOf).Max());
            if (!disk.HasMeddled)
            {
                call.ShouldBeGreaterThan(3);
                return;
            }
        }
    }

    private static ulong SequenceOf(Entry entry) => entry switch
    {
        Entry.Kept k => k.Sequence,
        Entry.Gone g => g.Sequence,
        _ => 0,
    };

    /// <summary>The events of both, each once.</summary>
    private static IEnumerable<string> Words(LogView view) => view.Arrived
        .OfType<Entry.Kept>().Where(e => e.Kind == InsideKind.Event).Select(e => e.Content)
        .Concat(view.Unsent.Where(e => e.Kind == InsideKind.Event).Select(e => e.Content))
        .Select(c => Encoding.UTF8.GetString(c.Span))
        .Distinct();
}
