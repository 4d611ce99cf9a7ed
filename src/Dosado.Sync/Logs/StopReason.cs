namespace Dosado.Sync;

/// <summary>
/// Why the sync of a space has stopped. Nothing received after it is believed; what is on the device stays readable and
/// exportable. The numbers are kept on devices and never change their meaning.
/// </summary>
public enum StopReason : byte
{
    /// <summary>The relay's log ends with another hash than the envelopes it served.</summary>
    ChainBroken = 1,

    /// <summary>The relay's log ends before what this device has already received.</summary>
    HeadRolledBack = 2,

    /// <summary>An envelope of another space.</summary>
    WrongSpace = 3,

    /// <summary>An envelope id that is in the log already, or that this device has given to another envelope.</summary>
    RepeatedEnvelope = 4,

    /// <summary>The content key does not open it: a byte was changed, or somebody outside wrote it.</summary>
    DoesNotOpen = 5,

    /// <summary>It opened, but is not laid out as the protocol says, or its kind does not fit its place.</summary>
    Malformed = 6,

    /// <summary>Written by a device that nobody of this space vouches for.</summary>
    UncertifiedDevice = 7,

    /// <summary>A certificate by somebody who is not of this space.</summary>
    CertificateByStranger = 8,

    /// <summary>A second person was named although one had been, or by somebody other than the founder.</summary>
    AdmissionNotAllowed = 9,

    /// <summary>An author's envelopes are not numbered one after another.</summary>
    AuthorSequence = 10,

    /// <summary>An author's envelope does not follow from the author's previous one.</summary>
    AuthorChain = 11,

    /// <summary>An author has seen another log than this device: the relay tells two stories.</summary>
    OtherHistory = 12,

    /// <summary>An author claims to have seen its own place, or what comes after it.</summary>
    SeenTooMuch = 13,

    /// <summary>An author claims to have seen less than in its own previous envelope.</summary>
    SeenLess = 14,

    /// <summary>A signature is not by the key that should have made it.</summary>
    BadSignature = 15,

    /// <summary>Content was dropped that its author has not taken back.</summary>
    FalseRedaction = 16,

    /// <summary>This device has written things that its own store does not know: an old copy of it was restored.</summary>
    OldCopyOfDevice = 17,
}

/// <summary>A space whose sync has stopped: why, and where in the log.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Sequence">The place in the log that gave the reason.</param>
public sealed record Stop(StopReason Reason, ulong Sequence);
