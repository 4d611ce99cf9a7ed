using Dosado.Sync;

namespace Dosado.Relay.Storage;

/// <summary>What came of an append to a living space.</summary>
internal abstract record AppendOutcome
{
    private AppendOutcome()
    {
    }

    /// <summary>All envelopes are in the log, <paramref name="Added"/> of them new.</summary>
    public sealed record Accepted(IReadOnlyList<ulong> Sequences, LogHead Head, IReadOnlyList<NewPlace> Added)
        : AppendOutcome;

    /// <summary>The log ends elsewhere than the client expected.</summary>
    public sealed record OtherHead(LogHead Head) : AppendOutcome;

    /// <summary>The id is taken by other bytes.</summary>
    public sealed record OtherBytes(EnvelopeId Id) : AppendOutcome;

    /// <summary>The space has no room for them.</summary>
    public sealed record SpaceFull : AppendOutcome;
}

/// <summary>A new place of a log.</summary>
internal sealed record NewPlace(ulong Sequence, LogItem.Whole Item);

/// <summary>An envelope that is in the log, known by its outside and the hash of its ciphertext.</summary>
internal sealed record Placed(ulong Sequence, EnvelopeHeader Header, Digest CiphertextHash);
