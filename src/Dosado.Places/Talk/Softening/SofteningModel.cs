using Dosado.App.Visits;
using Dosado.Bond;

namespace Dosado.Places.Talk.Softening;

/// <summary>The two ways and what is kept of them.</summary>
public sealed record WaysModel(IReadOnlyList<ApproachKept> Kept, bool MaySuggest, DateOnly Today);

/// <summary>A move on its way.</summary>
/// <param name="Draft">Which draft; empty for a new one.</param>
/// <param name="Approach">The move.</param>
/// <param name="Other">The other's name; null for one alone.</param>
public sealed record ApproachModel(string Draft, Approach Approach, string? Other)
{
    /// <summary>A friendly question about words in it; null for none. It holds nothing up.</summary>
    public ApproachQuestion? Question { get; init; }

    /// <summary>What could not be kept as it is.</summary>
    public Problem? Problem { get; init; }

    /// <summary>Under which key its words stand.</summary>
    public string Kind => ApproachForm.KindOf(Approach);
}

/// <summary>Words in a move and the question about them.</summary>
public sealed record ApproachQuestion(string Words, string Question);

/// <summary>A move before it is sent: exactly what would go.</summary>
public sealed record SendModel(string Draft, string Words, Profile Me, string Other, DateOnly Today);

/// <summary>Own words, to be said.</summary>
public sealed record SayApproachModel(IReadOnlyList<string> Words, string Back);

/// <summary>What the other said earlier.</summary>
public sealed record EarlierModel(IReadOnlyList<EarlierWords> All, string? Other, DateOnly Today);

/// <summary>One thing that the other said earlier, and what I noted beside it.</summary>
public sealed record EarlierWordsModel(EarlierWords Earlier, Profile Other, HeardAnew? Heard, DistanceSeen? Distance, DateOnly Today)
{
    /// <summary>What could not be kept as it is.</summary>
    public Problem? Problem { get; init; }

    /// <summary>The words that were typed and not kept.</summary>
    public string Typed { get; init; } = string.Empty;
}
