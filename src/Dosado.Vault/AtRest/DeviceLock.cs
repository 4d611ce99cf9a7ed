using System.Security.Cryptography;
using System.Text;

namespace Dosado.Vault;

/// <summary>
/// One lock of a device: "app", or "only mine" inside it. Each has a random data key of its own, wrapped by what opens
/// the lock; so a changed PIN wraps anew and nothing that is stored has to be sealed again.
/// <code>
/// open     wrapping key = a non-extractable AES key of this device (a file of mode 0600 natively)
/// PIN      wrapping key = PBKDF2-SHA256(PIN in UTF-8, salt, 600,000)
/// passkey  wrapping key = HKDF-SHA256(PRF secret, salt, "dosado passkey 1")
/// </code>
/// </summary>
/// <param name="crypto">The machine's cryptography.</param>
/// <param name="keys">The device's own keys.</param>
/// <param name="store">The device's store, not sealed: the lock itself is kept there, in the table <c>locks</c>.</param>
/// <param name="name">Which lock: <see cref="App"/> or <see cref="OnlyMine"/>.</param>
public sealed class DeviceLock(IPlatformCrypto crypto, IDeviceKeys keys, IDeviceStore store, string name)
{
    /// <summary>The lock of the whole app.</summary>
    public const string App = "app";

    /// <summary>The lock of what is only its owner's.</summary>
    public const string OnlyMine = "only-mine";

    /// <summary>How often PBKDF2 hashes a PIN: OWASP's figure for HMAC-SHA256 (Password Storage Cheat Sheet).</summary>
    public const int PinIterations = 600_000;

    private const string Table = "locks";
    private const int MaxIterations = 10_000_000;

    /// <summary>What opens the lock; null where it is not set up. For the screen that asks.</summary>
    public async ValueTask<LockKind?> LookAsync(CancellationToken cancel) => (await FindRowAsync(cancel))?.Kind;

    /// <summary>The slot in the closed lock; null where the lock is not set up.</summary>
    public async ValueTask<DropBox?> FindDropBoxAsync(CancellationToken cancel) =>
        await FindRowAsync(cancel) is { } row ? new(row.Box) : null;

    /// <summary>Makes the lock, with a fresh data key and drop box.</summary>
    /// <exception cref="InvalidOperationException">It is there already: making it anew would lose what it holds.</exception>
    public async ValueTask<UnlockedKeys> SetUpAsync(LockOpener opener, CancellationToken cancel)
    {
        if (await FindRowAsync(cancel) is not null)
        {
            throw new InvalidOperationException($"the lock {name} is set up already");
        }

        using var box = await crypto.MakeAgreementKeyAsync(cancel);
        byte[] plain = [.. crypto.Random(ContentKey.Size), .. box.Bytes.Span];
        await WriteAsync(opener, box.Public, plain, cancel);
        return await UnpackAsync(plain, cancel);
    }

    /// <summary>Opens the lock, or says why not.</summary>
    public async ValueTask<Unlocking> UnlockAsync(LockOpener opener, CancellationToken cancel)
    {
        var (answer, _, plain) = await TryOpenAsync(opener, cancel);
        return answer ?? new Unlocking.Unlocked(await UnpackAsync(plain, cancel));
    }

    /// <summary>From now on <paramref name="next"/> opens the lock; answers like <see cref="UnlockAsync"/>.</summary>
    public async ValueTask<Unlocking> ChangeAsync(LockOpener opener, LockOpener next, CancellationToken cancel)
    {
        var (answer, box, plain) = await TryOpenAsync(opener, cancel);
        if (answer is not null)
        {
            return answer;
        }

        await WriteAsync(next, box!, plain, cancel);
        if (next.Kind != LockKind.Open)
        {
            await keys.ForgetAsync(WrappingKeyName, cancel);
        }

        return new Unlocking.Unlocked(await UnpackAsync(plain, cancel));
    }

    /// <summary>Removes the lock; what was sealed behind it can never be opened again.</summary>
    public async ValueTask DestroyAsync(CancellationToken cancel)
    {
        await store.CommitAsync([new(Table, name, null)], cancel);
        await keys.ForgetAsync(WrappingKeyName, cancel);
    }

    private string WrappingKeyName => "lock-" + name;

    private async ValueTask<LockRow?> FindRowAsync(CancellationToken cancel) =>
        await store.FindAsync(Table, name, cancel) is not { } bytes ? null
        : LockRow.TryRead(bytes, out var row) ? row
        : throw new StoreDamagedException(Table, name);

    private async ValueTask<(Unlocking? Answer, PublicKey? Box, byte[] Plain)> TryOpenAsync(
        LockOpener opener,
        CancellationToken cancel)
    {
        if (await FindRowAsync(cancel) is not { } row)
        {
            return (new Unlocking.NotSetUp(), null, []);
        }

        if (row.Kind != opener.Kind)
        {
            return (new Unlocking.OpensOtherwise(row.Kind), null, []);
        }

        using var wrapping = await WrappingKeyAsync(opener, row, cancel);
        var input = new CipherInput(row.Nonce, AdditionalTo(row), row.Wrapped);
        return (await crypto.DecryptAsync(wrapping, [input], cancel))[0] is { } plain
            ? (null, row.Box, plain)
            : (new Unlocking.WrongKey(), null, []);
    }

    private async ValueTask WriteAsync(LockOpener opener, PublicKey box, byte[] plain, CancellationToken cancel)
    {
        var row = new LockRow(
            opener.Kind,
            opener.Kind == LockKind.Pin ? PinIterations : 0,
            crypto.Random(LockRow.SaltSize),
            box,
            crypto.Random(CipherInput.NonceSize),
            default);
        using var wrapping = await WrappingKeyAsync(opener, row, cancel);
        var wrapped = await crypto.EncryptAsync(wrapping, [new(row.Nonce, AdditionalTo(row), plain)], cancel);
        await store.CommitAsync([new(Table, name, (row with { Wrapped = wrapped[0] }).ToBytes())], cancel);
    }

    private async ValueTask<UnlockedKeys> UnpackAsync(byte[] plain, CancellationToken cancel)
    {
        var key = await crypto.LoadAsync(plain.AsMemory(0, ContentKey.Size), cancel);
        var box = new AgreementKey(plain.AsSpan(ContentKey.Size));
        CryptographicOperations.ZeroMemory(plain);
        return new(crypto, key, box);
    }

    private ValueTask<CipherKey> WrappingKeyAsync(LockOpener opener, LockRow row, CancellationToken cancel) => opener switch
    {
        LockOpener.ThisDevice => keys.CipherKeyAsync(WrappingKeyName, cancel),
        LockOpener.Pin pin => StretchAsync(pin, row, cancel),
        LockOpener.Passkey passkey => crypto.LoadAsync(
            Derivation.Derive(passkey.Secret, row.Salt.Span, "dosado passkey 1"u8, ContentKey.Size),
            cancel),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private async ValueTask<CipherKey> StretchAsync(LockOpener.Pin pin, LockRow row, CancellationToken cancel)
    {
        if (row.Iterations is < PinIterations or > MaxIterations)
        {
            throw new StoreDamagedException(Table, name);
        }

        var text = Encoding.UTF8.GetBytes(pin.Text);
        using var key = ContentKey.Take(await crypto.StretchAsync(text, row.Salt, row.Iterations, cancel));
        CryptographicOperations.ZeroMemory(text);
        return await crypto.LoadAsync(key.Bytes, cancel);
    }

    private byte[] AdditionalTo(LockRow row) => [.. Encoding.UTF8.GetBytes(name), .. row.Head()];
}
