using Dosado.Sync;

namespace Dosado.Vault.Tests;

public sealed class DeviceLockTests : IDisposable
{
    private static readonly LockOpener Device = new LockOpener.ThisDevice();
    private static readonly LockOpener Pin = new LockOpener.Pin("2580");
    private static readonly LockOpener Passkey = new LockOpener.Passkey(Some.Crypto.Random(32));

    private readonly Folder _folder = new();
    private readonly MemoryStore _disk = new();

    public static TheoryData<string> Openers => ["device", "pin", "passkey"];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Openers))]
    public async Task What_was_kept_opens_again_after_unlocking(string kind)
    {
        var opener = Named(kind);
        using (var keys = await Lock(DeviceLock.App).SetUpAsync(opener, Some.Never))
        {
            await Keep(keys, "mine");
        }

        var unlocked = (await Lock(DeviceLock.App).UnlockAsync(opener, Some.Never)).ShouldBeOfType<Unlocking.Unlocked>();

        (await Kept(unlocked.Keys)).ShouldBe("mine");
        (await Lock(DeviceLock.App).LookAsync(Some.Never)).ShouldBe(opener.Kind);
    }

    [Fact]
    [Trait("Safety", "S7")]
    public async Task A_wrong_pin_is_answered_and_changes_nothing()
    {
        await Lock(DeviceLock.App).SetUpAsync(Pin, Some.Never);

        (await Lock(DeviceLock.App).UnlockAsync(new LockOpener.Pin("2581"), Some.Never))
            .ShouldBe(new Unlocking.WrongKey());
        (await Lock(DeviceLock.App).UnlockAsync(Pin, Some.Never)).ShouldBeOfType<Unlocking.Unlocked>();
    }

    [Fact]
    public async Task A_changed_pin_opens_what_the_old_one_kept_and_the_old_one_no_longer()
    {
        using (var keys = await Lock(DeviceLock.App).SetUpAsync(Pin, Some.Never))
        {
            await Keep(keys, "from before");
        }

        await Lock(DeviceLock.App).ChangeAsync(Pin, new LockOpener.Pin("1379"), Some.Never);

        (await Lock(DeviceLock.App).UnlockAsync(Pin, Some.Never)).ShouldBe(new Unlocking.WrongKey());
        var unlocked = (await Lock(DeviceLock.App).UnlockAsync(new LockOpener.Pin("1379"), Some.Never))
            .ShouldBeOfType<Unlocking.Unlocked>();
        (await Kept(unlocked.Keys)).ShouldBe("from before");
    }

    [Fact]
    public async Task A_lock_can_move_from_the_device_to_a_pin_to_a_passkey_and_back()
    {
        using (var keys = await Lock(DeviceLock.App).SetUpAsync(Device, Some.Never))
        {
            await Keep(keys, "still here");
        }

        foreach (var (from, to) in new[] { (Device, Pin), (Pin, Passkey), (Passkey, Device) })
        {
            (await Lock(DeviceLock.App).ChangeAsync(from, to, Some.Never)).ShouldBeOfType<Unlocking.Unlocked>();
            (await Lock(DeviceLock.App).UnlockAsync(from, Some.Never)).ShouldBe(new Unlocking.OpensOtherwise(to.Kind));
        }

        var unlocked = (await Lock(DeviceLock.App).UnlockAsync(Device, Some.Never)).ShouldBeOfType<Unlocking.Unlocked>();
        (await Kept(unlocked.Keys)).ShouldBe("still here");
    }

    [Fact]
    public async Task Once_a_pin_is_set_the_device_alone_cannot_open_an_old_copy_of_the_lock()
    {
        await Lock(DeviceLock.App).SetUpAsync(Device, Some.Never);
        var old = await _disk.FindAsync("locks", DeviceLock.App, Some.Never);
        await Lock(DeviceLock.App).ChangeAsync(Device, Pin, Some.Never);

        await _disk.CommitAsync([new("locks", DeviceLock.App, old)], Some.Never);

        (await Lock(DeviceLock.App).UnlockAsync(Device, Some.Never)).ShouldBe(new Unlocking.WrongKey());
    }

    [Fact]
    [Trait("Promise", "P10")]
    [Trait("Safety", "S7")]
    public async Task The_two_locks_do_not_open_each_other()
    {
        await Lock(DeviceLock.App).SetUpAsync(Pin, Some.Never);
        await Lock(DeviceLock.OnlyMine).SetUpAsync(new LockOpener.Pin("other"), Some.Never);
        var app = await _disk.FindAsync("locks", DeviceLock.App, Some.Never);

        (await Lock(DeviceLock.OnlyMine).UnlockAsync(Pin, Some.Never)).ShouldBe(new Unlocking.WrongKey());
        await _disk.CommitAsync([new("locks", DeviceLock.OnlyMine, app)], Some.Never);
        (await Lock(DeviceLock.OnlyMine).UnlockAsync(Pin, Some.Never)).ShouldBe(new Unlocking.WrongKey());
    }

    [Fact]
    public async Task A_lock_that_is_not_there_says_so_and_is_not_made_twice()
    {
        (await Lock(DeviceLock.App).LookAsync(Some.Never)).ShouldBeNull();
        (await Lock(DeviceLock.App).UnlockAsync(Pin, Some.Never)).ShouldBe(new Unlocking.NotSetUp());
        await Lock(DeviceLock.App).SetUpAsync(Device, Some.Never);
        await Should.ThrowAsync<InvalidOperationException>(
            () => Lock(DeviceLock.App).SetUpAsync(Device, Some.Never).AsTask());
    }

    [Fact]
    [Trait("Promise", "P10")]
    [Trait("Safety", "S7")]
    public async Task What_is_written_while_only_mine_is_locked_opens_after_unlocking_only()
    {
        await Lock(DeviceLock.OnlyMine).SetUpAsync(Pin, Some.Never);
        var box = await Lock(DeviceLock.OnlyMine).FindDropBoxAsync(Some.Never);
        var drop = await box!.DropAsync(Some.Crypto, "at night"u8.ToArray(), Some.Never);
        var foreign = await new DropBox((await Some.Crypto.MakeAgreementKeyAsync(Some.Never)).Public)
            .DropAsync(Some.Crypto, new byte[1], Some.Never);

        var unlocked = (await Lock(DeviceLock.OnlyMine).UnlockAsync(Pin, Some.Never))
            .ShouldBeOfType<Unlocking.Unlocked>();
        var opened = await unlocked.Keys.OpenDropsAsync([drop, foreign, [], new byte[200]], Some.Never);

        opened[0].ShouldBe("at night"u8.ToArray());
        opened.Skip(1).ShouldAllBe(content => content == null);
    }

    [Fact]
    public async Task Every_flipped_byte_of_a_drop_is_refused()
    {
        using var keys = await Lock(DeviceLock.OnlyMine).SetUpAsync(Device, Some.Never);
        var box = await Lock(DeviceLock.OnlyMine).FindDropBoxAsync(Some.Never);
        var drop = await box!.DropAsync(Some.Crypto, new byte[5], Some.Never);
        var flipped = Enumerable.Range(0, drop.Length).Select(at =>
        {
            byte[] copy = [.. drop];
            copy[at] ^= 4;
            return copy;
        });

        (await keys.OpenDropsAsync([.. flipped], Some.Never)).ShouldAllBe(content => content == null);
    }

    [Fact]
    public async Task A_damaged_lock_is_said_to_be_damaged()
    {
        await _disk.CommitAsync([new("locks", DeviceLock.App, [1, 2, 3])], Some.Never);

        await Should.ThrowAsync<StoreDamagedException>(() => Lock(DeviceLock.App).LookAsync(Some.Never).AsTask());
    }

    private static LockOpener Named(string kind) => kind switch
    {
        "device" => Device,
        "pin" => Pin,
        _ => Passkey,
    };

    private DeviceLock Lock(string name) => new(Some.Crypto, new FileDeviceKeys(_folder.Path), _disk, name);

    private ValueTask Keep(UnlockedKeys keys, string text) => new SealedStore(_disk, Some.Crypto, keys.Key)
        .CommitAsync([new("events", "1", System.Text.Encoding.UTF8.GetBytes(text))], Some.Never);

    private async Task<string> Kept(UnlockedKeys keys) => System.Text.Encoding.UTF8.GetString(
        (await new SealedStore(_disk, Some.Crypto, keys.Key).FindAsync("events", "1", Some.Never))!);
}
