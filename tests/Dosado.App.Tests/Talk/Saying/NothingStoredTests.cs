using Dosado.App.Visits;
using Dosado.Sync;

namespace Dosado.App.Tests.Talk.Saying;

/// <summary>"I will say it myself" and "On the sofa", on one device: what was there before is all that is there afterwards.</summary>
public class NothingStoredTests
{
    [Theory]
    [MemberData(nameof(OwnWords.Features), MemberType = typeof(OwnWords))]
    [Trait("Safety", "S6")]
    public async Task Saying_own_words_leaves_nothing_in_the_log_or_on_the_disk(string feature)
    {
        var (robin, disk) = await WrittenAsync(feature);
        var (log, writes) = (robin.Home.Own!.Events.Count(), disk.Writes);

        await robin.FollowAsync("I will say it myself");

        robin.Document.QuerySelector(".say blockquote")!.TextContent.ShouldBe(OwnWords.Words);
        await robin.FollowAsync("Back");
        (robin.Home.Own!.Events.Count(), disk.Writes).ShouldBe((log, writes));
    }

    [Theory]
    [MemberData(nameof(OwnWords.Features), MemberType = typeof(OwnWords))]
    [Trait("Safety", "S6")]
    public async Task Taking_turns_on_the_sofa_leaves_nothing_in_the_log_or_on_the_disk(string feature)
    {
        var (robin, disk) = await WrittenAsync(feature);
        var (log, writes) = (robin.Home.Own!.Events.Count(), disk.Writes);

        await robin.FollowAsync("On the sofa");
        robin.Document.QuerySelector(".say blockquote")!.TextContent.ShouldBe(OwnWords.Words);
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

        robin.Home.Own!.State.Letters.Said.ShouldHaveSingleItem().Words.ShouldBe(OwnWords.Words);
    }

    private static async Task<(Device Robin, CountingDisk Disk)> WrittenAsync(string feature)
    {
        var disk = new CountingDisk();
        var robin = new Device(await Site.StartAsync(Some.Platform(store: disk), CancellationToken.None));
        await robin.BeginAsync("Robin");
        await robin.WriteWordsAsync(feature);
        return (robin, disk);
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
