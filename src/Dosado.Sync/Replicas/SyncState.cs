namespace Dosado.Sync;

/// <summary>How a space on this device stands to its relay. Each is what is known, not what is hoped.</summary>
public abstract record SyncState
{
    private SyncState()
    {
    }

    /// <summary>The relay has not been asked yet since this replica was opened, and nothing waits to be sent.</summary>
    /// <param name="Answered">When it last answered, in an earlier run; null if it never has.</param>
    public sealed record NotYetAsked(DateTimeOffset? Answered) : SyncState;

    /// <summary>Everything said here has been seen in the log, and the relay says that there is nothing more.</summary>
    public sealed record UpToDate : SyncState;

    /// <summary>Some of what was said here has not been seen in the log yet.</summary>
    /// <param name="Count">How many, at least 1.</param>
    public sealed record ToSend(int Count) : SyncState;

    /// <summary>The relay does not answer, or answers what cannot be understood.</summary>
    /// <param name="Since">The last time it answered, also in an earlier run; or the first time that it did not.</param>
    /// <param name="Unsent">How many wait to be sent.</param>
    public sealed record OfflineSince(DateTimeOffset Since, int Unsent) : SyncState;

    /// <summary>The relay says no. Nothing on this device is touched, also when it says that the space is gone.</summary>
    /// <param name="Reason">Why.</param>
    /// <param name="Unsent">How many wait to be sent.</param>
    public sealed record Refused(Refusal Reason, int Unsent) : SyncState;

    /// <summary>This device has no room for what arrived. Nothing was lost; sync goes on when there is room.</summary>
    /// <param name="Unsent">How many wait to be sent.</param>
    public sealed record DeviceFull(int Unsent) : SyncState;

    /// <summary>What the relay served cannot be true. Nothing more is received or sent; see <see cref="StopReason"/>.</summary>
    /// <param name="Stop">Why, and where.</param>
    public sealed record Stopped(Stop Stop) : SyncState;

    /// <summary>The space has no relay.</summary>
    public sealed record OnThisDeviceOnly : SyncState;
}
