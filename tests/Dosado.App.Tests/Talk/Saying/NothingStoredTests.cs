using Dosado.App.Tests.Talk.Cycle;
using Dosado.App.Visits;
using Dosado.Sync;

namespace Dosado.App.Tests.Talk.Saying;

/// <summary>"I will say it myself" and "On the sofa", on one device: what was there before is all that is there afterwards.</summary>
public class NothingStoredTests
{
    private const string Words = "I look for you in every room.";

    public static TheoryData<string> Features => ["steps", "cycle", "softening", "draft"];

    [Theory]
    [MemberData(nameof(Features))]
    [Trait("Safety", "S6")]
    public async Task Saying_own_words_leaves_nothing_in_the_log_or_on_the_disk(string feature)
    {
        var (robin, disk) = await WrittenAsync(feature);
        var (log, writes) = (robin.Home.Own!.Events.Count(), disk.Writes);

        await robin.FollowAsync("I will say it myself");

        robin.Document.QuerySelector(".say blockquote")!.TextContent.ShouldBe(Words);
        await robin.FollowAsync("Back");
        (robin.Home.Own!.Events.Count(), disk.Writes).ShouldBe((log, writes));
    }

    [Theory]
    [MemberData(nameof(Features))]
    [Trait("Safety", "S6")]
    public async Task Taking_turns_on_the_sofa_leaves_nothing_in_the_log_or_on_the_disk(string feature)
    {
        var (robin, disk) = await WrittenAsync(feature);
        var (log, writes) = (robin.Home.Own!.Events.Count(), disk.Writes);

        await robin.FollowAsync("On the sofa");
        robin.Document.QuerySelector(".say blockquote")!.TextContent.ShouldBe(Words);
        await robin.TakeTurnsAsync();

        (robin.Home.Own!.Events.Count(), disk.Writes).ShouldBe((log, writes));
    }

    [Fact]
    public async Task The_sofa_is_there_before_anything_is_kept_and_keeps_nothing()
    {
        var disk = new CountingDisk();
        var robin = new Device(await Site.StartAsync(Some.Platform(store: disk), CancellationToken.None));
        var writes = disk.Writes;

        await robin.OpenAsync("/talk");
        await robin.FollowAsync("On the sofa");
        await robin.TakeTurnsAsync();

        disk.Writes.ShouldBe(writes);
        robin.Home.IsNew.ShouldBeTrue();
    }

    [Fact]
    public async Task What_was_said_is_kept_only_by_whoever_wants_it_kept()
    {
        var (robin, _) = await WrittenAsync("draft");
        await robin.FollowAsync("I will say it myself");

        await robin.PressAsync("Keep it as said");

        robin.Home.Own!.State.Letters.Said.ShouldHaveSingleItem().Words.ShouldBe(Words);
    }

    private static async Task<(Device Robin, CountingDisk Disk)> WrittenAsync(string feature)
    {
        var disk = new CountingDisk();
        var robin = new Device(await Site.StartAsync(Some.Platform(store: disk), CancellationToken.None));
        await robin.BeginAsync("Robin");
        await (feature switch
        {
            "steps" => WriteStepsAsync(robin),
            "cycle" => WriteHalfAsync(robin),
            "softening" => WriteMoveAsync(robin),
            _ => WriteDraftAsync(robin),
        });
        return (robin, disk);
    }

    private static async Task WriteStepsAsync(Device robin)
    {
        await robin.OpenAsync("/talk/steps/new?line=need");
        await robin.Fill("What I need", Words).PressAsync("Keep, and go on");
        await robin.FollowAsync("Keep it, say it or send some of it");
    }

    private static async Task WriteHalfAsync(Device robin)
    {
        await robin.OpenAsync("/talk/cycle/mine/new");
        await robin.Fill("What I needed", Words).PressAsync("Keep");
    }

    private static async Task WriteMoveAsync(Device robin)
    {
        await robin.OpenAsync("/talk/under/new/under-it");
        await robin.Fill("How much you matter to me", Words).PressAsync("Keep");
    }

    private static async Task WriteDraftAsync(Device robin)
    {
        await robin.BeginLetterAsync("Just write");
        await robin.Fill("Your letter", Words).PressAsync("See what can be done with it");
    }
}

/// <summary>Turns of two people with one device.</summary>
internal static class SofaSteps
{
    /// <summary>One speaks, one hears, a nod; then the same the other way round, and enough.</summary>
    public static async Task TakeTurnsAsync(this Device device)
    {
        foreach (var next in new[] { "Said. Hand it over", "Heard. Hand it back", "Now the other speaks", "Said. Hand it over", "Heard. Hand it back" })
        {
            device.Document.QuerySelectorAll("main input, main textarea").ShouldBeEmpty();
            await device.FollowAsync(next);
        }

        await device.FollowAsync("Enough for now");
    }
}

/// <summary>A disk that counts how often something was written to it.</summary>
internal sealed class CountingDisk : IDeviceStore
{
    private readonly MemoryStore _disk = new();

    public int Writes { get; private set; }

    public ValueTask<byte[]?> FindAsync(string table, string key, CancellationToken cancel) => _disk.FindAsync(table, key, cancel);

    public ValueTask<IReadOnlyList<StoredRow>> RangeAsync(string table, string from, string until, CancellationToken cancel) =>
        _disk.RangeAsync(table, from, until, cancel);

    public ValueTask CommitAsync(IReadOnlyList<StoreChange> changes, CancellationToken cancel)
    {
        Writes++;
        return _disk.CommitAsync(changes, cancel);
    }
}
