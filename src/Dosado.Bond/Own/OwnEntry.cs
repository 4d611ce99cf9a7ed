using System.Collections.Immutable;

namespace Dosado.Bond;

/// <summary>One of my check-ins as it stands now.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Moment">When it is about.</param>
/// <param name="CheckIn">What it says after all corrections.</param>
/// <param name="Sharings">Where it is shared, and under which id there.</param>
/// <param name="ClockLooksOff">Its time is more than a day before the one written before it: a late one is meant to be, a
/// clock that jumped is not, and only the person knows which. It is marked and never corrected.</param>
public sealed record OwnEntry(
    EntryId Id,
    Moment Moment,
    CheckIn CheckIn,
    ImmutableArray<Sharing> Sharings,
    bool ClockLooksOff = false);

/// <summary>An own entry that was shared.</summary>
/// <param name="Bond">Where.</param>
/// <param name="Shared">Its id there.</param>
public sealed record Sharing(BondId Bond, EntryId Shared);
