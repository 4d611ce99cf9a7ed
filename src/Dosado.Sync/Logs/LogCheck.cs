using System.Collections.Immutable;

namespace Dosado.Sync;

/// <summary>
/// Decides whether the next places of a log may be believed. Pure: the caller opens envelopes before and checks the named
/// signatures after.
/// <para>
/// For every place: it belongs to this space and its id is new. For every envelope that is all there: it opens; its
/// device is certified by a person of this space (a certificate brings its own); its number and previous hash follow its
/// author's chain; what its author had seen is our own history, lies before its own place, and is not less than before.
/// </para>
/// <para>
/// Signatures. The last envelope of each unbroken run of an author in the batch is checked, certificates and admissions
/// always. That is enough: the signed inside holds the hash of the author's previous envelope, which covers that
/// envelope's outside and ciphertext, and so on back to one that was checked before. A run is broken where content is
/// gone, because the hash of what came before it went with it: the envelope before a hole is therefore checked as well.
/// </para>
/// <para>
/// Redaction. A place without content tells neither author nor number. It is believed, for the time being, if
/// (1) at the end of the log somebody has taken it back; (2) where the author's next envelope points at it, that author's
/// person is the one who took it back; (3) an author's numbers skip no more than there are unclaimed holes since that
/// author's last envelope; (4) at the end of the log no person's devices skip more envelopes than that person has taken
/// back. Otherwise: <see cref="StopReason.FalseRedaction"/>. A host may drop what its author took back, and nothing else.
/// </para>
/// </summary>
public static class LogCheck
{
    /// <summary>Judges a batch that follows on <paramref name="state"/>.</summary>
    /// <exception cref="ArgumentException">Not one opening for each item.</exception>
    public static LogVerdict Judge(LogState state, LogBatch batch)
    {
        if (batch.Items.Count != batch.Openings.Count)
        {
            throw new ArgumentException("one opening for each item", nameof(batch));
        }

        return state.Stop is { } stopped ? new LogVerdict.Refused(stopped) : new LogWalk(state, batch).Judge();
    }

    /// <summary>Judges where a relay says that the log ends, once everything it served has been accepted.</summary>
    /// <param name="state">After the last batch.</param>
    /// <param name="claimed">The head that the relay states.</param>
    public static Stop? FindStopAtEnd(LogState state, LogHead claimed)
    {
        if (claimed.Sequence < state.Head.Sequence)
        {
            return new(StopReason.HeadRolledBack, claimed.Sequence);
        }

        if (claimed.Sequence > state.Head.Sequence)
        {
            return null;
        }

        return claimed == state.Head ? FindFalseRedaction(state) : new(StopReason.ChainBroken, claimed.Sequence);
    }

    private static Stop? FindFalseRedaction(LogState state)
    {
        if (state.Redacted.Find(r => r.TakenBackBy is null) is { } unnamed)
        {
            return new(StopReason.FalseRedaction, unnamed.Place);
        }

        var robbed = state.Devices.Values
            .GroupBy(d => d.Person)
            .FirstOrDefault(devices => TooManyMissing(state.Redacted, devices));
        return robbed is null ? null : new(StopReason.FalseRedaction, robbed.Max(d => d.Place));
    }

    private static bool TooManyMissing(ImmutableList<RedactedPlace> redacted, IGrouping<PublicKey, DeviceState> devices) =>
        devices.Aggregate(0ul, (sum, d) => sum + d.Missing)
        > (ulong)redacted.Count(r => devices.Key.Equals(r.TakenBackBy));
}
