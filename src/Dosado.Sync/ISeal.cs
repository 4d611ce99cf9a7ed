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

    /// <summary>Draws an envelope id that nobody can guess.</summary>
    EnvelopeId NewId();

    /// <summary>Signs and seals an inside under an id that was drawn for it and a fresh nonce.</summary>
    /// <exception cref="InvalidOperationException">This device only reads the space.</exception>
    ValueTask<Envelope> SealAsync(EnvelopeId id, Inside inside, CancellationToken cancel);

    /// <summary>Opens each envelope; one answer each, in order. Signatures are not checked here.</summary>
    ValueTask<IReadOnlyList<Opening>> OpenAsync(IReadOnlyList<Envelope> envelopes, CancellationToken cancel);

    /// <summary>Whether each signature is by its key; one answer each, in order. A key off the curve answers false.</summary>
    ValueTask<IReadOnlyList<bool>> VerifyAsync(IReadOnlyList<SignedBytes> claims, CancellationToken cancel);
}
