using Dosado.Sync;
using FsCheck;
using FsCheck.Fluent;

namespace Dosado.Vault.Tests;

/// <summary>Things of which a test needs one and does not care which.</summary>
internal static class Some
{
    public static readonly DotNetCrypto Crypto = new();

    public static readonly DateTimeOffset Monday = new(2026, 3, 2, 20, 15, 0, TimeSpan.FromHours(1));

    public static CancellationToken Never => CancellationToken.None;

    public static async Task<SigningKey> Device()
    {
        using var key = await Crypto.MakePersonKeyAsync(Never);
        return await Crypto.LoadAsync(key, Never);
    }

    public static Inside Inside(DeviceId author, params byte[] content) =>
        new(InsideKind.Event, author, 1, default, LogHead.Empty, content);

    /// <summary>Byte strings up to a few hundred bytes.</summary>
    public static Arbitrary<byte[]> Bytes { get; } =
        Gen.Choose(0, 255).Select(value => (byte)value).ArrayOf().ToArbitrary();

    public static Arbitrary<byte[]> BytesOf(int length) =>
        Gen.Choose(0, 255).Select(value => (byte)value).ArrayOf(length).ToArbitrary();

    /// <summary>Checks a law over a hundred cases; the native cryptography answers at once, so nothing is awaited.</summary>
    public static void Law<T>(Arbitrary<T> cases, Func<T, bool> holds) =>
        Check.QuickThrowOnFailure(Prop.ForAll(cases, holds));

    public static T Now<T>(this ValueTask<T> task) => task.AsTask().GetAwaiter().GetResult();
}
