namespace Dosado.Sync;

/// <summary>What came of judging a batch.</summary>
public abstract record LogVerdict
{
    private LogVerdict()
    {
    }

    /// <summary>All of it may be kept, if every claim turns out to be signed as it says.</summary>
    /// <param name="After">What to remember.</param>
    /// <param name="Hashes">The log hash at each place of the batch, in order.</param>
    /// <param name="Claims">The signatures that remain to be checked.</param>
    /// <param name="TakenBack">What its authors have taken back, in order.</param>
    public sealed record Accepted(
        LogState After,
        IReadOnlyList<Digest> Hashes,
        IReadOnlyList<SignatureClaim> Claims,
        IReadOnlyList<TakenBackEnvelope> TakenBack) : LogVerdict;

    /// <summary>Nothing of it is kept.</summary>
    /// <param name="Stop">Why, and where.</param>
    public sealed record Refused(Stop Stop) : LogVerdict;
}

/// <summary>A signature on which an acceptance rests.</summary>
/// <param name="Place">The place in the log.</param>
/// <param name="Claim">What should have been signed by whom.</param>
public sealed record SignatureClaim(ulong Place, SignedBytes Claim);

/// <summary>An envelope that somebody says to have taken back.</summary>
/// <param name="Place">Where they said so.</param>
/// <param name="Id">The envelope.</param>
/// <param name="Device">The device that said so.</param>
/// <param name="Person">The person whose device it is.</param>
public sealed record TakenBackEnvelope(ulong Place, EnvelopeId Id, DeviceId Device, PublicKey Person);
