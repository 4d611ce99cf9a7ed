namespace Dosado.Sync;

/// <summary>What came of giving a relay back what it had and lost. Whatever it is, the device keeps what it has.</summary>
public abstract record RepairOutcome
{
    private RepairOutcome()
    {
    }

    /// <summary>The relay has all of it again, and sync goes on.</summary>
    /// <param name="Count">How many envelopes were appended again; 0 where somebody else had done it.</param>
    public sealed record Whole(int Count) : RepairOutcome;

    /// <summary>The space was not stopped because its relay has less than before: there is nothing to give back.</summary>
    public sealed record NothingMissing : RepairOutcome;

    /// <summary>The relay's log is not the beginning of this device's: only moving house goes on from here.</summary>
    /// <param name="Head">Where the relay says that its log ends.</param>
    public sealed record OtherLog(LogHead Head) : RepairOutcome;

    /// <summary>Among what is missing is something whose content was taken back, so it cannot be given back as it was: moving house.</summary>
    /// <param name="Sequence">Its place.</param>
    public sealed record ContentGone(ulong Sequence) : RepairOutcome;

    /// <summary>The relay said no half-way; what it took it keeps, and the next attempt goes on after it.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Refused(Refusal Reason) : RepairOutcome;

    /// <summary>The relay does not answer; try later.</summary>
    public sealed record Unreachable : RepairOutcome;
}
