using System.Security.Cryptography;

namespace Dosado.Vault;

/// <summary>
/// Secret bytes: wiped when disposed, compared in constant time, and never text: <see cref="ToString"/> is always
/// <c>[redacted]</c>, so that no log line and no exception can hold them.
/// </summary>
public abstract class Secret : IDisposable
{
    private readonly byte[] _bytes;
    private bool _wiped;

    /// <summary>Copies the bytes; the caller wipes its own copy.</summary>
    /// <exception cref="ArgumentException">Not exactly <paramref name="size"/> bytes.</exception>
    protected Secret(ReadOnlySpan<byte> bytes, int size)
    {
        if (bytes.Length != size)
        {
            throw new ArgumentException($"this secret has {size} bytes, not {bytes.Length}", nameof(bytes));
        }

        _bytes = bytes.ToArray();
    }

    /// <summary>The bytes themselves, not a copy: gone after <see cref="Dispose()"/>.</summary>
    /// <exception cref="ObjectDisposedException">The secret was wiped.</exception>
    public ReadOnlyMemory<byte> Bytes
    {
        get
        {
            ObjectDisposedException.ThrowIf(_wiped, this);
            return _bytes;
        }
    }

    /// <summary>A copy, for sealing into a store.</summary>
    public byte[] ToArray() => Bytes.ToArray();

    /// <summary>Wipes the bytes.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Always <c>[redacted]</c>.</summary>
    public sealed override string ToString() => "[redacted]";

    /// <summary>Same kind of secret and same bytes, in time that does not depend on where they differ.</summary>
    public sealed override bool Equals(object? obj) =>
        obj is Secret other && other.GetType() == GetType()
        && CryptographicOperations.FixedTimeEquals(Bytes.Span, other.Bytes.Span);

    /// <summary>Differs from run to run.</summary>
    public sealed override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.AddBytes(Bytes.Span);
        return hash.ToHashCode();
    }

    /// <summary>Wipes the bytes.</summary>
    protected virtual void Dispose(bool disposing)
    {
        CryptographicOperations.ZeroMemory(_bytes);
        _wiped = true;
    }
}
