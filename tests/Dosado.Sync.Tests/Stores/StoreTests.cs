namespace Dosado.Sync.Tests.Stores;

/// <summary>What every store of a device does. The browser's own store passes the same in the browser.</summary>
public abstract class StoreTests
{
    [Fact]
    public async Task A_row_is_found_as_it_was_kept()
    {
        var store = Open();
        await store.CommitAsync([new("log", "a/1", [1, 2, 3]), new("ids", "a/1", [])], default);

        (await store.FindAsync("log", "a/1", default)).ShouldBe([1, 2, 3]);
        (await store.FindAsync("ids", "a/1", default)).ShouldBe([]);
        (await store.FindAsync("log", "a/2", default)).ShouldBeNull();
        (await store.FindAsync("state", "a/1", default)).ShouldBeNull();
    }

    [Fact]
    public async Task A_range_is_ordered_by_ordinal_keys_and_leaves_out_its_end()
    {
        var store = Open();
        await store.CommitAsync(
            [.. new[] { "b", "a/2", "a/10", "B", "a0", "a/1", "a" }.Select(k => new StoreChange("log", k, [1]))], default);

        var rows = await store.RangeAsync("log", "a/", "a0", default);

        rows.Select(r => r.Key).ShouldBe(["a/1", "a/10", "a/2"]);
        (await store.RangeAsync("log", "", "~", default)).Select(r => r.Key)
            .ShouldBe(["B", "a", "a/1", "a/10", "a/2", "a0", "b"]);
        (await store.RangeAsync("other", "", "~", default)).ShouldBeEmpty();
        (await store.RangeAsync("log", "b", "a", default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_last_change_of_a_row_in_a_commit_counts()
    {
        var store = Open();
        await store.CommitAsync([new("log", "k", [1]), new("log", "k", null), new("log", "k", [2])], default);
        await store.CommitAsync([new("log", "gone", [1]), new("log", "gone", null), new("log", "never", null)], default);

        (await store.FindAsync("log", "k", default)).ShouldBe([2]);
        (await store.FindAsync("log", "gone", default)).ShouldBeNull();
    }

    [Fact]
    public async Task What_is_handed_out_and_in_is_nobody_else_s()
    {
        var store = Open();
        var value = new byte[] { 1 };
        await store.CommitAsync([new("log", "k", value)], default);
        value[0] = 9;
        (await store.FindAsync("log", "k", default))![0] = 8;
        (await store.RangeAsync("log", "k", "l", default))[0].Value[0] = 7;

        (await store.FindAsync("log", "k", default)).ShouldBe([1]);
    }

    [Fact]
    public async Task A_cancelled_commit_changes_nothing()
    {
        var store = Open();

        await Should.ThrowAsync<OperationCanceledException>(
            async () => await store.CommitAsync([new("log", "k", [1])], new(canceled: true)));

        (await store.FindAsync("log", "k", default)).ShouldBeNull();
    }

    [Fact]
    public async Task Commits_from_many_sides_all_arrive()
    {
        var store = Open();

        await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(
            async () => await store.CommitAsync([new("log", $"{i:x4}", [(byte)i]), new("twin", $"{i:x4}", [(byte)i])], default))));

        (await store.RangeAsync("log", "", "~", default)).Select(r => (int)r.Value[0]).ShouldBe(Enumerable.Range(0, 50));
        (await store.RangeAsync("twin", "", "~", default)).Count.ShouldBe(50);
    }

    protected abstract IDeviceStore Open();
}

public class MemoryStoreTests : StoreTests
{
    [Fact]
    public async Task A_commit_over_the_quota_changes_nothing()
    {
        var store = new MemoryStore { Quota = 100 };
        await store.CommitAsync([new("log", "k", new byte[50])], default);

        await Should.ThrowAsync<StoreFullException>(
            async () => await store.CommitAsync([new("log", "k", [1]), new("log", "l", new byte[100])], default));

        (await store.FindAsync("log", "k", default))!.Length.ShouldBe(50);
        await store.CommitAsync([new("log", "k", null), new("log", "l", new byte[99])], default);
        store.Size.ShouldBe(100);
    }

    protected override IDeviceStore Open() => new MemoryStore();
}
