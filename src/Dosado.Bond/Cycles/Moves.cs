using System.Collections.Frozen;

namespace Dosado.Bond;

/// <summary>What one person did at one time, in a form in which two times can be held beside each other.</summary>
internal sealed record Moves(IReadOnlyList<Moves.Move> All)
{
    // Moves that do the same to the space between the two: sharp words, going away, keeping the peace, solving.
    private static readonly string[][] Kinds =
    [
        ["criticise", "complain", "snark", "lash-out"],
        ["shut-down", "leave", "brush-off", "silence"],
        ["placate"],
        ["solve"],
    ];

    public static Moves Of(AboveLine above)
    {
        var own = above.Did.Own.Length > 0 ? above.Did.Own
            : above.Did.Picked.IsEmpty ? above.Exactly
            : string.Empty;
        var keys = above.Did.Picked.Union(MoveWords.KeysOf(own)).ToList();
        var unknown = keys.Count == 0 && MoveWords.StemsOf(own) is { Count: > 0 } stems ? [new Move(null, stems)] : Array.Empty<Move>();
        return new([.. keys.Select(k => new Move(k, [])), .. unknown]);
    }

    /// <summary>
    /// How alike two sets of moves are, from 0 to 1, the same from either side: each move looks for its nearest in the other
    /// set, and the mean of all of these is taken. 0 where one of the sets is empty.
    /// </summary>
    public double LikenessTo(Moves other) => All.Count == 0 || other.All.Count == 0
        ? 0
        : All.Select(m => m.Nearest(other)).Concat(other.All.Select(m => m.Nearest(this))).Average();

    /// <summary>A move by its key, or by the stems of own words that no list knows.</summary>
    internal sealed record Move(string? Key, FrozenSet<string> Stems)
    {
        public double Nearest(Moves others) => others.All.Max(LikenessTo);

        /// <summary>1 the same, 1/2 of one kind, 0 another; own words by the share of stems in common (Dice).</summary>
        private double LikenessTo(Move other) => (Key, other.Key) switch
        {
            (null, null) => 2.0 * Stems.Count(other.Stems.Contains) / (Stems.Count + other.Stems.Count),
            (null, _) or (_, null) => 0,
            var (one, another) when one == another => 1,
            var (one, another) => Kinds.Any(k => k.Contains(one) && k.Contains(another)) ? 0.5 : 0,
        };
    }
}
