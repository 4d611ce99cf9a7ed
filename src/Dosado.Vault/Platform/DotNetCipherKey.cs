using System.Security.Cryptography;

namespace Dosado.Vault;

internal sealed class DotNetCipherKey : CipherKey
{
    private const int Size = 32;
    private readonly byte[] _bytes;
    private bool _forgotten;

    public DotNetCipherKey(ReadOnlySpan<byte> bytes)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(bytes.Length, Size, nameof(bytes));
        _bytes = bytes.ToArray();
    }

    public ReadOnlySpan<byte> Bytes
    {
        get
        {
            ObjectDisposedException.ThrowIf(_forgotten, this);
            return _bytes;
        }
    }

    protected override void Dispose(bool disposing)
    {
        CryptographicOperations.ZeroMemory(_bytes);
        _forgotten = true;
    }
}
