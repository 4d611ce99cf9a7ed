namespace Dosado.Sync;

/// <summary>Why a relay said no. The names are also the codes on the wire, in lower-case with hyphens.</summary>
public enum Refusal
{
    /// <summary>400: the request is not laid out as the protocol says.</summary>
    Malformed,

    /// <summary>401: the token is missing or is not the space's.</summary>
    NotAllowed,

    /// <summary>403: no ticket, a used one, or a wrong setup code.</summary>
    TicketNeeded,

    /// <summary>404: no such space here.</summary>
    NoSuchSpace,

    /// <summary>409: the space exists with other tokens, or the envelope id with other bytes.</summary>
    Conflict,

    /// <summary>410: the space was deleted and is never created again.</summary>
    Deleted,

    /// <summary>412: the log ends elsewhere.</summary>
    OtherHead,

    /// <summary>413: the envelope, the request or the space is over its limit.</summary>
    TooLarge,

    /// <summary>429: too often.</summary>
    TooOften,

    /// <summary>503: the relay is busy.</summary>
    Busy,

    /// <summary>507: the relay's disk is full; reading goes on.</summary>
    Full,
}
