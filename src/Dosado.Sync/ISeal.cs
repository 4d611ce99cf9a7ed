namespace Dosado.Sync;

/// <summary>
/// Seals, opens and checks the envelopes of one space for one device. The keys stay behind it; everything is in batches
/// because a call across to the browser's cryptography costs more than the cryptography.
/// </summary>
public interface ISeal
{
    /// <summary>The space whose content key this holds.</summary>
    SpaceId Space { get; }

    /// <summary>The device that signs here, or null where this device only reads.</summary>
    DeviceId? Device { get; }

    /// <summary>Signs and seals each inside under a fresh envelope id and nonce, in order.</summary>
    /// <exception cref="InvalidOperationException">This device only reads the space.</exception>
    ValueTask<IReadOnlyList<Envelope>> SealAsync(IReadOnlyList<Inside> insides, CancellationToken cancel);

    /// <summary>Opens each envelope; one answer each, in order. Signatures are not checked here.</summary>
    ValueTask<IReadOnlyList<Opening>> OpenAsync(IReadOnlyList<Envelope> envelopes, CancellationToken cancel);

    /// <summary>Whether each signature is by its key; one answer each, in order. A key off the curve answers false.</summary>
    ValueTask<IReadOnlyList<bool>> VerifyAsync(IReadOnlyList<SignedBytes> claims, CancellationToken cancel);
}
