using System.Collections.Immutable;

namespace Dosado.Bond;

/// <summary>
/// A counsellor whom both would like to read along. It ends for each by themselves, in their own space: here nothing says
/// whether a side is open.
/// </summary>
public sealed record CounsellorSeats
{
    /// <summary>Nobody has wished for one.</summary>
    public static CounsellorSeats Empty { get; } = new();

    /// <summary>Wishes, oldest first; one of each author.</summary>
    public ImmutableList<CounsellorWish> Wishes { get; init; } = [];

    /// <summary>Halves that their owner lets the other print, as they stand: what is shown later asks anew.</summary>
    public ImmutableHashSet<(PersonId Author, EntryId Time)> Printed { get; init; } = [];

    internal CounsellorSeats Apply(Recorded recorded) => recorded.Event switch
    {
        CounsellorWished e => this with
        {
            Wishes = Wishes.RemoveAll(w => w.Author == recorded.Author).Add(new(e, recorded.Author, false)),
        },
        CounsellorAgreed e => this with
        {
            Wishes = Wishes.ConvertAll(w => w.Wished.Id == e.Wish && w.Author != recorded.Author ? w with { BothAgree = true } : w),
        },
        HalfMayBePrinted { May: true } e => this with { Printed = Printed.Add((recorded.Author, e.Time)) },
        HalfMayBePrinted e => MayNotPrint(recorded.Author, e.Time),
        AboveLineShared e => MayNotPrint(recorded.Author, e.Time),
        BelowLineShared e => MayNotPrint(recorded.Author, e.Time),
        OtherWayShared e => MayNotPrint(recorded.Author, e.Time),
        TakenBack e => this with
        {
            Wishes = Wishes.RemoveAll(w => w.Author == recorded.Author && !w.BothAgree && e.Entries.Contains(w.Wished.Id)),
        },
        _ => this,
    };

    private CounsellorSeats MayNotPrint(PersonId author, EntryId time) => this with { Printed = Printed.Remove((author, time)) };
}

/// <summary>A wish for a counsellor.</summary>
/// <param name="Wished">Who, and until when.</param>
/// <param name="Author">Whose wish.</param>
/// <param name="BothAgree">Whether the other said yes.</param>
public sealed record CounsellorWish(CounsellorWished Wished, PersonId Author, bool BothAgree);
