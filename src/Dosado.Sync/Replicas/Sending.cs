namespace Dosado.Sync;

/// <summary>What a round of sync sends besides what is already signed and under way.</summary>
public abstract record Sending
{
    private Sending()
    {
    }

    /// <summary>Everything that was said.</summary>
    public sealed record All : Sending;

    /// <summary>Nothing new: only look.</summary>
    public sealed record Nothing : Sending;

    /// <summary>Exactly one padded batch, whether much, little or nothing was said. See <see cref="DailyBatch"/>.</summary>
    /// <param name="Next">When the one after it is due; kept in the commit that seals this one.</param>
    public sealed record Batch(DateTimeOffset Next) : Sending;
}
