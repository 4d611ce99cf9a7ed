namespace Dosado.Bond;

/// <summary>Time that an agreement keeps in every week.</summary>
/// <param name="Day">0 for Monday to 6 for Sunday.</param>
/// <param name="From">When it begins, on the clocks of whoever looks.</param>
/// <param name="Length">How long.</param>
/// <param name="For">Whose it is, seen from the author.</param>
public sealed record StandingTime(int Day, TimeOnly From, TimeSpan Length, BlockFor For);

/// <summary>What an agreement says.</summary>
/// <param name="Words">Own words.</param>
/// <param name="Review">When the two look at it again.</param>
/// <param name="IsTryOut">Whether it is tried until then, and no longer unless both keep it.</param>
/// <param name="Time">The time it keeps in every week; null for none.</param>
public sealed record AgreementText(string Words, DateOnly Review, bool IsTryOut, StandingTime? Time = null);

/// <summary>Bond: words that the author would agree on. It is an agreement once the other says yes.</summary>
/// <param name="Id">Its id: of this version, and of the agreement where it is the first.</param>
/// <param name="Text">What it says.</param>
/// <param name="Replaces">The agreement of which this is a new version; null for a new one.</param>
public sealed record AgreementOffered(EntryId Id, AgreementText Text, EntryId? Replaces = null) : Event(Id);

/// <summary>Bond: yes, or not now. A counter-offer is another version.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">The version answered.</param>
/// <param name="Yes">Whether it is a yes.</param>
public sealed record AgreementAnswered(EntryId Id, EntryId Version, bool Yes) : Event(Id);

/// <summary>Bond: "I'd like to renegotiate". One tap, no reason.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Agreement">The agreement.</param>
public sealed record RenegotiationWished(EntryId Id, EntryId Agreement) : Event(Id);

/// <summary>Bond: an agreement ends, at once, by either. Nothing says why, or whether it was kept.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Agreement">The agreement.</param>
public sealed record AgreementEnded(EntryId Id, EntryId Agreement) : Event(Id);
