using System.Collections.Immutable;

namespace Dosado.Bond;

/// <summary>One version of an agreement.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Author">Whose words.</param>
/// <param name="Text">What it says.</param>
/// <param name="IsNotNow">Whether the other said "not now".</param>
public sealed record AgreementVersion(EntryId Id, PersonId Author, AgreementText Text, bool IsNotNow = false);

/// <summary>An agreement with its history. It has no field for whether anybody kept it.</summary>
/// <param name="Id">Of its first version.</param>
/// <param name="Versions">What both said yes to, oldest first; the last one holds.</param>
/// <param name="Offered">Words to which only one has said yes so far; null for none.</param>
/// <param name="Anew">Who would like to renegotiate.</param>
/// <param name="HasEnded">Whether one of them ended it.</param>
public sealed record Agreement(
    EntryId Id,
    ImmutableList<AgreementVersion> Versions,
    AgreementVersion? Offered,
    ImmutableHashSet<PersonId> Anew,
    bool HasEnded)
{
    /// <summary>What holds; null while nothing was agreed on, and after its end.</summary>
    public AgreementVersion? Holds => HasEnded || Versions.IsEmpty ? null : Versions[^1];
}

/// <summary>What two people agree on.</summary>
public sealed record AgreementsState
{
    /// <summary>Nothing yet.</summary>
    public static AgreementsState Empty { get; } = new();

    /// <summary>All of them, oldest first.</summary>
    public ImmutableList<Agreement> All { get; init; } = [];

    /// <summary>The state after one more event. What does not fit the state changes nothing.</summary>
    public AgreementsState Apply(Recorded recorded) => recorded.Event switch
    {
        AgreementOffered e when !WeekBounds.Hold(e.Text.Time) => this,
        AgreementOffered e when All.Exists(a => a.Id == e.Id || a.Versions.Exists(v => v.Id == e.Id)) => this,
        AgreementOffered e when All.Exists(a => a.Id == e.Replaces && !a.HasEnded) => Change(
            a => a.Id == e.Replaces,
            a => a with { Offered = new(e.Id, recorded.Author, e.Text) }),

        // Other words for what the other ended or took back meanwhile stand for themselves.
        AgreementOffered e => With(new AgreementVersion(e.Id, recorded.Author, e.Text)),
        AgreementAnswered e => Change(
            a => a.Offered is { } offered && offered.Id == e.Version && offered.Author != recorded.Author && !a.HasEnded,
            a => Answer(a, e.Yes)),
        RenegotiationWished e => Change(a => a.Id == e.Agreement && a.Holds is not null, a => a with { Anew = a.Anew.Add(recorded.Author) }),
        AgreementEnded e => End(recorded.Author, e.Agreement),
        TakenBack e => Without(recorded.Author, e.Entries),
        _ => this,
    };

    /// <summary>What the other offered in its place stands for itself, whether it was seen before the end or not.</summary>
    private AgreementsState End(PersonId author, EntryId id)
    {
        var offered = All.Find(a => a.Id == id)?.Offered;
        var ended = Change(a => a.Id == id && !a.Versions.IsEmpty, a => a with { HasEnded = true, Offered = null });
        return ended.All.Exists(a => a.Id == id && a.HasEnded) && offered is not null && offered.Author != author
            ? ended.With(offered)
            : ended;
    }

    private AgreementsState With(AgreementVersion offered) => this with { All = All.Add(new(offered.Id, [], offered, [], false)) };

    private static Agreement Answer(Agreement agreement, bool yes) => yes
        ? agreement with { Versions = agreement.Versions.Add(agreement.Offered!), Offered = null, Anew = [] }
        : agreement with { Offered = agreement.Offered! with { IsNotNow = true } };

    private AgreementsState Change(Predicate<Agreement> which, Func<Agreement, Agreement> change) =>
        this with { All = All.ConvertAll(a => which(a) ? change(a) : a) };

    /// <summary>Words that were only offered can be taken back; what both said yes to ends instead.</summary>
    private AgreementsState Without(PersonId author, ImmutableArray<EntryId> gone) => this with
    {
        All = All
            .ConvertAll(a => a.Offered is { } offered && offered.Author == author && gone.Contains(offered.Id) ? a with { Offered = null } : a)
            .RemoveAll(a => a.Versions.IsEmpty && a.Offered is null),
    };
}
