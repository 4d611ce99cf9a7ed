using System.Text;
using System.Text.Json;
using Dosado.Sync;
using Dosado.Vault;

namespace Dosado.App.Homes;

/// <summary>What stands behind "only mine": the own space and the code from which it follows.</summary>
internal sealed class MineRoom : IDisposable
{
    /// <summary>Where it is kept.</summary>
    public const string Table = "own";

    private const string Row = "space";
    private const string NextRow = "next";
    private const string KnownRow = "known";
    private const string MarkRow = "mark";
    private const string InvitingRow = "inviting";
    private const string LeftRows = "left/";
    private const string HereRows = "here/";

    private readonly UnlockedKeys _keys;

    private MineRoom(Platform platform, UnlockedKeys keys)
    {
        _keys = keys;
        Store = new SealedStore(platform.Store, platform.Crypto, keys.Key);
    }

    /// <summary>The disk behind the inner door.</summary>
    public IDeviceStore Store { get; }

    public static MineRoom Behind(Platform platform, UnlockedKeys keys) => new(platform, keys);

    public async Task<KeptOwn> ReadAsync(CancellationToken cancel)
    {
        var bytes = await Store.FindAsync(Table, Row, cancel)
            ?? throw new InvalidOperationException("the inner door is set up, but nothing stands behind it");
        return JsonSerializer.Deserialize(bytes, KeptShapes.Default.KeptOwn)!;
    }

    /// <summary>One byte, there from the beginning, so that what lies on the disk has one shape set or unset.</summary>
    public async Task<SafetyMark> ReadMarkAsync(CancellationToken cancel) =>
        await Store.FindAsync(Table, MarkRow, cancel) is [var mark] ? (SafetyMark)mark : SafetyMark.Unset;

    public ValueTask KeepMarkAsync(SafetyMark mark, CancellationToken cancel) =>
        Store.CommitAsync([new(Table, MarkRow, [(byte)mark])], cancel);

    /// <summary>The invitation of an own device that is going on; null for none.</summary>
    public ValueTask<byte[]?> FindInvitingAsync(CancellationToken cancel) => Store.FindAsync(Table, InvitingRow, cancel);

    public ValueTask KeepInvitingAsync(byte[]? inviting, CancellationToken cancel) =>
        Store.CommitAsync([new(Table, InvitingRow, inviting)], cancel);

    /// <summary>Something of this device alone, by its name; null for nothing.</summary>
    public ValueTask<byte[]?> FindOnlyHereAsync(string name, CancellationToken cancel) => Store.FindAsync(Table, HereRows + name, cancel);

    public ValueTask KeepOnlyHereAsync(string name, byte[]? value, CancellationToken cancel) =>
        Store.CommitAsync([new(Table, HereRows + name, value)], cancel);

    /// <summary>The first that is kept here: from then on there is an own space behind this door, always.</summary>
    public ValueTask BeginAsync(KeptOwn own, CancellationToken cancel) =>
        Store.CommitAsync([new(Table, Row, Bytes(own)), new(Table, MarkRow, [(byte)SafetyMark.Unset])], cancel);

    public ValueTask KeepAsync(KeptOwn own, CancellationToken cancel) =>
        Store.CommitAsync([new(Table, Row, Bytes(own))], cancel);

    /// <summary>The space that the own things are moving to; null when they are not moving.</summary>
    public async Task<KeptOwn?> FindNextAsync(CancellationToken cancel) =>
        await Store.FindAsync(Table, NextRow, cancel) is { } bytes
            ? JsonSerializer.Deserialize(bytes, KeptShapes.Default.KeptOwn)
            : null;

    public ValueTask KeepNextAsync(KeptOwn next, CancellationToken cancel) =>
        Store.CommitAsync([new(Table, NextRow, Bytes(next))], cancel);

    /// <summary>From now on the next space is the own one; the one before is to be deleted where it was kept.</summary>
    public ValueTask MoveInAsync(KeptOwn next, KeptOwn left, CancellationToken cancel) => Store.CommitAsync(
        [
            new(Table, Row, Bytes(next)),
            new(Table, NextRow, null),
            new(Table, LeftRows + left.ToKeys().Id, Bytes(left)),
        ],
        cancel);

    /// <summary>The spaces that were moved out of and are not deleted yet.</summary>
    public async Task<IReadOnlyList<KeptOwn>> ReadLeftAsync(CancellationToken cancel) =>
    [
        .. (await Store.RangeAsync(Table, LeftRows, LeftRows + "\uffff", cancel))
            .Select(row => JsonSerializer.Deserialize(row.Value, KeptShapes.Default.KeptOwn)!),
    ];

    /// <summary>The devices that the person has said to know.</summary>
    public async Task<IReadOnlySet<string>> ReadKnownAsync(CancellationToken cancel) =>
        await Store.FindAsync(Table, KnownRow, cancel) is { } bytes
            ? Encoding.ASCII.GetString(bytes).Split(' ').ToHashSet()
            : new HashSet<string>();

    public ValueTask KeepKnownAsync(IEnumerable<string> devices, CancellationToken cancel) =>
        Store.CommitAsync([new(Table, KnownRow, Encoding.ASCII.GetBytes(string.Join(' ', devices)))], cancel);

    public ValueTask ForgetLeftAsync(KeptOwn left, CancellationToken cancel) =>
        Store.CommitAsync([new(Table, LeftRows + left.ToKeys().Id, null)], cancel);

    /// <summary>Opens what was dropped while the door was closed, oldest first; what is not for this box is null.</summary>
    public ValueTask<IReadOnlyList<byte[]?>> OpenDropsAsync(IReadOnlyList<byte[]> drops, CancellationToken cancel) =>
        _keys.OpenDropsAsync(drops, cancel);

    public void Dispose() => _keys.Dispose();

    private static byte[] Bytes(KeptOwn own) => JsonSerializer.SerializeToUtf8Bytes(own, KeptShapes.Default.KeptOwn);
}
