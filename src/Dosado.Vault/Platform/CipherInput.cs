namespace Dosado.Vault;

/// <summary>One text to encrypt, or one ciphertext with its tag to decrypt.</summary>
/// <param name="Nonce">12 bytes, never twice under one key.</param>
/// <param name="Additional">Not hidden, but sealed along: it must be the same on opening. May be empty.</param>
/// <param name="Text">The text, or the ciphertext followed by its 16-byte tag.</param>
public sealed record CipherInput(ReadOnlyMemory<byte> Nonce, ReadOnlyMemory<byte> Additional, ReadOnlyMemory<byte> Text)
{
    /// <summary>Length of the nonce in bytes: 12.</summary>
    public const int NonceSize = 12;

    /// <summary>Length of the tag in bytes: 16.</summary>
    public const int TagSize = 16;
}
