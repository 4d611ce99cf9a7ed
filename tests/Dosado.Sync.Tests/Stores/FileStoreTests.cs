namespace Dosado.Sync.Tests.Stores;

public sealed class FileStoreTests : StoreTests, IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"dosado-store-{Path.GetRandomFileName()}");
    private FileStore? _store;

    private string File => Path.Combine(_folder, "store");

    public void Dispose()
    {
        _store?.Dispose();
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    [Fact]
    public async Task What_was_kept_is_there_after_opening_again()
    {
        await Open().CommitAsync([new("log", "a", [1]), new("log", "b", [2])], default);
        await _store!.CommitAsync([new("log", "a", null), new("log", "c", [3])], default);

        var again = Reopen();

        (await again.RangeAsync("log", "", "~", default)).Select(r => (r.Key, r.Value[0])).ShouldBe([("b", 2), ("c", 3)]);
    }

    [Fact]
    public async Task Wherever_the_last_write_was_cut_off_it_never_counted()
    {
        await Open().CommitAsync([new("log", "a", [1]), new("log", "b", [2])], default);
        var before = new FileInfo(File).Length;
        await _store!.CommitAsync([new("log", "a", null), new("log", "c", [3])], default);
        _store.Dispose();
        var whole = await System.IO.File.ReadAllBytesAsync(File);

        for (var length = before; length < whole.Length; length++)
        {
            await System.IO.File.WriteAllBytesAsync(File, whole[..(int)length]);
            using (var again = FileStore.Open(_folder))
            {
                (await again.RangeAsync("log", "", "~", default)).Select(r => r.Key).ShouldBe(["a", "b"]);
                await again.CommitAsync([new("log", "d", [4])], default);
            }

            using var later = FileStore.Open(_folder);
            (await later.RangeAsync("log", "", "~", default)).Select(r => r.Key).ShouldBe(["a", "b", "d"]);
        }
    }

    [Fact]
    public async Task A_tail_of_zeros_after_a_power_cut_never_counted()
    {
        await Open().CommitAsync([new("log", "a", [1])], default);
        _store!.Dispose();
        await System.IO.File.AppendAllBytesAsync(File, new byte[100]);

        (await Reopen().FindAsync("log", "a", default)).ShouldBe([1]);
    }

    [Fact]
    public async Task Damage_in_the_middle_is_said_and_nothing_is_cut_away()
    {
        await Open().CommitAsync([new("log", "a", [1])], default);
        await _store!.CommitAsync([new("log", "b", [2])], default);
        _store.Dispose();
        var bytes = await System.IO.File.ReadAllBytesAsync(File);
        bytes[45] ^= 1;
        await System.IO.File.WriteAllBytesAsync(File, bytes);

        Should.Throw<InvalidDataException>(() => FileStore.Open(_folder));

        (await System.IO.File.ReadAllBytesAsync(File)).ShouldBe(bytes);
    }

    [Fact]
    public void Nobody_else_opens_it_meanwhile()
    {
        Open();

        Should.Throw<IOException>(() => FileStore.Open(_folder));
    }

    [Fact]
    public void Only_its_owner_may_enter()
    {
        Open();

        if (!OperatingSystem.IsWindows())
        {
            System.IO.File.GetUnixFileMode(_folder).ShouldBe(
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            System.IO.File.GetUnixFileMode(File).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Fact]
    public async Task What_was_replaced_many_times_is_packed_away()
    {
        var store = Open();
        for (var i = 0; i < 40; i++)
        {
            await store.CommitAsync([new("snapshot", "s", new byte[100_000]), new("log", $"{i:x4}", [(byte)i])], default);
        }

        var before = new FileInfo(File).Length;
        var again = Reopen();

        new FileInfo(File).Length.ShouldBeLessThan(before / 10);
        (await again.RangeAsync("log", "", "~", default)).Select(r => (int)r.Value[0]).ShouldBe(Enumerable.Range(0, 40));
        await again.CommitAsync([new("log", "z", [1])], default);
        (await Reopen().FindAsync("log", "z", default)).ShouldBe([1]);
    }

    protected override IDeviceStore Open() => _store = FileStore.Open(_folder);

    private FileStore Reopen()
    {
        _store?.Dispose();
        return _store = FileStore.Open(_folder);
    }
}
