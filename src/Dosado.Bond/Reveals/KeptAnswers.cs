using System.Collections.Immutable;

namespace Dosado.Bond;

/// <summary>My own answers, sealed or not, until I withdraw them.</summary>
public sealed record KeptAnswers
{
    /// <summary>Nothing answered.</summary>
    public static KeptAnswers None { get; } = new();

    /// <summary>Answers by id: that of their seal in the bond.</summary>
    public ImmutableDictionary<EntryId, AnswerKept> All { get; init; } = ImmutableDictionary<EntryId, AnswerKept>.Empty;

    /// <summary>Ids in the order in which they were kept.</summary>
    public ImmutableList<EntryId> Order { get; init; } = [];

    /// <summary>My last answer to a question in a bond, or null.</summary>
    public AnswerKept? FindLast(BondNames bond, QuestionId question) => Order
        .Select(id => All[id])
        .LastOrDefault(a => a.Question == question && bond.Fits(a.Bond));

    internal KeptAnswers Apply(Recorded recorded) => recorded.Event switch
    {
        AnswerKept e when !All.ContainsKey(e.Id) => new() { All = All.Add(e.Id, e), Order = Order.Add(e.Id) },
        TakenBack e => new() { All = All.RemoveRange(e.Entries), Order = Order.RemoveAll(e.Entries.Contains) },
        _ => this,
    };
}
