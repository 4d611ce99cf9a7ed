namespace Dosado.Sync;

/// <summary>
/// Decides whether the next places of a log may be believed. Pure: the caller opens envelopes before and checks the named
/// signatures after.
/// <para>
/// For every place: it belongs to this space, its id is new, and this device has not drawn that id for something else; a
/// hole under the id that it drew for its next envelope tells that it was put back to an older copy. For every envelope
/// that is all there: it opens; its device is certified by a person of this space (a certificate brings its own); its
/// number and previous hash follow its author's chain; what its author had seen is our own history, lies before its own
/// place, and is not less than before.
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
/// person is among those who did, by the end of the log; (3) an author's numbers skip no more than there are unclaimed
/// holes since that author's last envelope; (4) at the end of the log no person's devices skip more envelopes than there
/// are holes that may be that person's own by (1) and (2), and all devices together no more than there are holes.
/// Otherwise: <see cref="StopReason.FalseRedaction"/>, or for (3) <see cref="StopReason.AuthorSequence"/>.
/// </para>
/// <para>
/// Taking back what the other wrote is no lie, it only changes nothing; so the first to name a hole need not be its
/// author, and (2) and (4) wait for the end. A host may drop what its author took back, and nothing else. Two things it
/// can do with the help of the other person, who names what is to go, because the log then reads as an honest one could:
/// drop what an author said last, until that author's device speaks again; and drop as many of an author's envelopes as
/// that author has named of the other's. The app names only what its own person wrote, so for its users that is none.
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
        if (state.Redacted.Find(r => !r.TakenBackBy.Exists(r.MayBeOwnOf)) is { } unexplained)
        {
            return new(StopReason.FalseRedaction, unexplained.Place);
        }

        var robbed = state.Devices.Values
            .GroupBy(d => d.Person)
            .FirstOrDefault(devices => SumOfMissing(devices) > (ulong)state.Redacted.Count(r => r.MayBeOwnOf(devices.Key)));
        return robbed is not null ? new(StopReason.FalseRedaction, robbed.Max(d => d.Place))
            : SumOfMissing(state.Devices.Values) > (ulong)state.Redacted.Count
                ? new(StopReason.FalseRedaction, state.Head.Sequence)
                : null;
    }

    private static ulong SumOfMissing(IEnumerable<DeviceState> devices) =>
        devices.Aggregate(0ul, (sum, d) => sum + d.Missing);
}
