namespace Dosado.Vault;

/// <summary>What an invitation is to hand over, and who invites.</summary>
/// <param name="Purpose">A partner into a bond, an own device into the own space, or a helper who only reads.</param>
/// <param name="Space">The secret of that space.</param>
/// <param name="Head">The end of its log as this device knows it; the joiner checks that the log passes through it.</param>
/// <param name="Certificate">This device's certificate in that space.</param>
/// <param name="Device">This device's key.</param>
public sealed record Invite(
    PairingPurpose Purpose,
    SpaceSecret Space,
    LogHead Head,
    Certificate Certificate,
    SigningKey Device)
{
    /// <summary>What is left for the one who joins: the secret, and for a helper only the two keys to read with.</summary>
    internal ReadOnlyMemory<byte> ToHandOver() => Purpose == PairingPurpose.Helper
        ? Space.ToKeys().Reading.ToBytes()
        : Space.Bytes;
}
