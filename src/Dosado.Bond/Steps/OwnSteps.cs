using System.Collections.Immutable;

namespace Dosado.Bond;

/// <summary>My moments in five steps. Only what was talked about is ever told as a number (M047).</summary>
public sealed record OwnSteps
{
    /// <summary>None.</summary>
    public static OwnSteps Empty { get; } = new();

    /// <summary>Moments, the one kept last at the end.</summary>
    public ImmutableList<OwnMoment> All { get; init; } = [];

    /// <summary>The moment with this id, or null.</summary>
    public OwnMoment? Find(EntryId id) => All.Find(m => m.Id == id);

    internal OwnSteps Apply(Recorded recorded) => recorded.Event switch
    {
        StepsKept e => With((Find(e.Steps) ?? new(e.Steps, e.Day, e.Text, [], false, [])).Keep(e)),
        StepsTalkedAbout e when Find(e.Steps) is { } moment => Replaced(moment with { IsTalkedAbout = e.IsSo }),
        NotedSharing e when Find(e.Entry) is { } moment => Replaced(moment.Noting(new(e.Bond, e.Shared))),
        TakenBack e => this with { All = All.RemoveAll(m => e.Entries.Contains(m.Id)) },
        _ => this,
    };

    private OwnSteps With(OwnMoment moment) => this with { All = All.RemoveAll(m => m.Id == moment.Id).Add(moment) };

    private OwnSteps Replaced(OwnMoment moment) =>
        this with { All = All.ConvertAll(m => m.Id == moment.Id ? moment : m) };
}

/// <summary>One of my moments.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Day">The day it was begun.</param>
/// <param name="Text">The steps as they stand.</param>
/// <param name="Keepings">The events that kept it, for removing all of them.</param>
/// <param name="IsTalkedAbout">Whether it was talked about.</param>
/// <param name="Sharings">Where it is shared.</param>
public sealed record OwnMoment(
    EntryId Id,
    DateOnly Day,
    FiveSteps Text,
    ImmutableList<EntryId> Keepings,
    bool IsTalkedAbout,
    ImmutableList<Sharing> Sharings)
{
    internal OwnMoment Keep(StepsKept kept) =>
        this with { Text = kept.Text, Keepings = Keepings.Remove(kept.Id).Add(kept.Id) };

    internal OwnMoment Noting(Sharing sharing) =>
        Sharings.Contains(sharing) ? this : this with { Sharings = Sharings.Add(sharing) };
}
