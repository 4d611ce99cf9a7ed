namespace Dosado.Sync;

/// <summary>Something signed, by whom it should be, and the signature.</summary>
/// <param name="Signer">The key that should have signed.</param>
/// <param name="Message">The bytes that were signed, label included.</param>
/// <param name="Signature">ECDSA P-256 over SHA-256, r and s, 64 bytes.</param>
public sealed record SignedBytes(PublicKey Signer, ReadOnlyMemory<byte> Message, ReadOnlyMemory<byte> Signature);
