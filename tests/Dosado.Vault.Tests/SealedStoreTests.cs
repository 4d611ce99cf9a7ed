using Dosado.Sync;
using FsCheck;
using FsCheck.Fluent;

namespace Dosado.Vault.Tests;

public class SealedStoreTests
{
    private static readonly CipherKey Key = Some.Crypto.LoadAsync(Some.Crypto.Random(32), Some.Never).Now();

    private readonly MemoryStore _disk = new();

    [Fact]
    public void What_is_kept_comes_back() => Some.Law(Some.Bytes, value =>
    {
        var store = new SealedStore(_disk, Some.Crypto, Key);
        store.CommitAsync([new("events", "0001", value)], Some.Never).AsTask().GetAwaiter().GetResult();
        return store.FindAsync("events", "0001", Some.Never).Now()!.AsSpan().SequenceEqual(value);
    });

    [Fact]
    public async Task A_range_comes_back_in_order_and_a_removed_row_is_gone()
    {
        var store = new SealedStore(_disk, Some.Crypto, Key);
        await store.CommitAsync([new("t", "c", [3]), new("t", "a", [1]), new("t", "b", [2])], Some.Never);
        await store.CommitAsync([new("t", "b", null)], Some.Never);

        var rows = await store.RangeAsync("t", "a", "d", Some.Never);

        rows.Select(row => (row.Key, row.Value[0])).ShouldBe([("a", (byte)1), ("c", (byte)3)]);
        (await store.FindAsync("t", "b", Some.Never)).ShouldBeNull();
    }

    /// <summary>Sealing changes nothing that a caller can see: the plain store is the model.</summary>
    [Fact]
    public void A_sealed_store_answers_like_a_plain_one() => Some.Law(Commits, commits =>
    {
        var (plain, @sealed) = (new MemoryStore(), new SealedStore(new MemoryStore(), Some.Crypto, Key));
        foreach (var commit in commits)
        {
            plain.CommitAsync(commit, Some.Never).AsTask().GetAwaiter().GetResult();
            @sealed.CommitAsync(commit, Some.Never).AsTask().GetAwaiter().GetResult();
        }

        return Everything(plain) == Everything(@sealed);
    });

    [Fact]
    public async Task Nothing_that_is_kept_lies_readable_on_the_disk()
    {
        await new SealedStore(_disk, Some.Crypto, Key)
            .CommitAsync([new("events", "1", "I felt far away"u8.ToArray())], Some.Never);

        var raw = await _disk.FindAsync("events", "1", Some.Never);

        raw!.AsSpan().IndexOf("far away"u8).ShouldBe(-1);
    }

    [Fact]
    public async Task A_value_moved_to_another_row_or_table_does_not_open()
    {
        var store = new SealedStore(_disk, Some.Crypto, Key);
        await store.CommitAsync([new("events", "1", [1])], Some.Never);
        var raw = await _disk.FindAsync("events", "1", Some.Never);
        await _disk.CommitAsync([new("events", "2", raw), new("drafts", "1", raw)], Some.Never);

        await Should.ThrowAsync<StoreDamagedException>(() => store.FindAsync("events", "2", Some.Never).AsTask());
        await Should.ThrowAsync<StoreDamagedException>(() => store.FindAsync("drafts", "1", Some.Never).AsTask());
    }

    [Fact]
    public async Task A_changed_or_cut_value_is_named_with_its_place()
    {
        var store = new SealedStore(_disk, Some.Crypto, Key);
        await store.CommitAsync([new("events", "1", [1])], Some.Never);
        var raw = await _disk.FindAsync("events", "1", Some.Never);
        raw![^1] ^= 1;
        await _disk.CommitAsync([new("events", "1", raw), new("events", "2", [1, 2, 3])], Some.Never);

        (await Should.ThrowAsync<StoreDamagedException>(() => store.FindAsync("events", "1", Some.Never).AsTask()))
            .Message.ShouldContain("events/1");
        await Should.ThrowAsync<StoreDamagedException>(() => store.RangeAsync("events", "2", "3", Some.Never).AsTask());
    }

    [Fact]
    public async Task After_locking_the_store_gives_nothing()
    {
        var key = await Some.Crypto.LoadAsync(Some.Crypto.Random(32), Some.Never);
        var store = new SealedStore(_disk, Some.Crypto, key);
        await store.CommitAsync([new("events", "1", [1])], Some.Never);

        key.Dispose();

        await Should.ThrowAsync<ObjectDisposedException>(() => store.FindAsync("events", "1", Some.Never).AsTask());
    }

    [Fact]
    public async Task A_full_device_changes_nothing()
    {
        var store = new SealedStore(_disk, Some.Crypto, Key);
        await store.CommitAsync([new("events", "1", [1])], Some.Never);
        _disk.Quota = _disk.Size + 10;

        await Should.ThrowAsync<StoreFullException>(
            () => store.CommitAsync([new("events", "1", [2]), new("events", "2", new byte[99])], Some.Never).AsTask());

        (await store.FindAsync("events", "1", Some.Never)).ShouldBe([1]);
    }

    private static Arbitrary<StoreChange[][]> Commits { get; } = (
        from commits in (
            from table in Gen.Elements("events", "drafts")
            from key in Gen.Elements("1", "2", "3", "a", "b")
            from value in Some.Bytes.Generator.OrNull()
            select new StoreChange(table, key, value)).NonEmptyListOf().ListOf()
        select commits.Select(commit => commit.ToArray()).ToArray()).ToArbitrary();

    private static string Everything(IDeviceStore store) => string.Join('\n',
        from table in new[] { "events", "drafts" }
        from row in store.RangeAsync(table, "0", "z", Some.Never).Now()
        let found = store.FindAsync(table, row.Key, Some.Never).Now()
        select $"{table}/{row.Key} {Convert.ToHexString(row.Value)} {Convert.ToHexString(found!)}");
}
