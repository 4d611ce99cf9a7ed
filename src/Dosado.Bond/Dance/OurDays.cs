using System.Collections.Immutable;

namespace Dosado.Bond;

/// <summary>
/// Who would like the app to say what the days of both say. Nothing is said before both do, and no page shows which of the
/// two does not.
/// </summary>
public sealed record OurDays
{
    /// <summary>Nobody was asked yet.</summary>
    public static OurDays Empty { get; } = new();

    /// <summary>Everybody who would.</summary>
    public ImmutableHashSet<PersonId> WishedBy { get; init; } = [];

    /// <summary>The wishes after one more event.</summary>
    public OurDays Apply(Recorded recorded) => recorded.Event switch
    {
        OurDaysWished { IsWished: true } => this with { WishedBy = WishedBy.Add(recorded.Author) },
        OurDaysWished => this with { WishedBy = WishedBy.Remove(recorded.Author) },
        _ => this,
    };
}
