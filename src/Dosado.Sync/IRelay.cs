namespace Dosado.Sync;

/// <summary>A relay as a client sees it. Everything it says is checked by the caller; nothing it says is believed.</summary>
public interface IRelay
{
    /// <summary>What the relay says of itself, for the page that is shown before joining.</summary>
    ValueTask<RelayAnswer<RelayNotice>> DescribeAsync(CancellationToken cancel);

    /// <summary>Creates a space; repeating the same request is harmless.</summary>
    ValueTask<RelayAnswer<Done>> CreateSpaceAsync(NewSpace space, CancellationToken cancel);

    /// <summary>Asks for a one-use ticket with which somebody else may create a space.</summary>
    ValueTask<RelayAnswer<string>> IssueTicketAsync(SpaceId space, Token write, CancellationToken cancel);

    /// <summary>Appends 1 to 64 envelopes; repeating the same ones is harmless and answers the same places.</summary>
    /// <param name="space">The space.</param>
    /// <param name="write">The write token.</param>
    /// <param name="envelopes">What to append, in order.</param>
    /// <param name="expectedHead">Only append if the log ends here; null to append wherever it ends.</param>
    /// <param name="cancel">Gives up waiting; the append may have happened all the same.</param>
    ValueTask<RelayAnswer<LogHead>> AppendAsync(
        SpaceId space,
        Token write,
        IReadOnlyList<Envelope> envelopes,
        LogHead? expectedHead,
        CancellationToken cancel);

    /// <summary>Reads one page of the log after a sequence number.</summary>
    ValueTask<RelayAnswer<LogPage>> ReadAsync(SpaceId space, Token read, ulong after, CancellationToken cancel);

    /// <summary>Asks the relay to drop the ciphertext of some envelopes.</summary>
    ValueTask<RelayAnswer<Done>> RedactAsync(
        SpaceId space,
        Token write,
        IReadOnlyList<EnvelopeId> envelopes,
        CancellationToken cancel);

    /// <summary>Deletes the space for good.</summary>
    ValueTask<RelayAnswer<Done>> DeleteSpaceAsync(SpaceId space, Token right, CancellationToken cancel);

    /// <summary>Hints that a log has grown, until cancelled or the connection ends. A hint is only a reason to look.</summary>
    IAsyncEnumerable<SpaceId> WatchAsync(IReadOnlyList<(SpaceId Space, Token Read)> spaces, CancellationToken cancel);
}
