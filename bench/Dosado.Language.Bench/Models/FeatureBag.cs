namespace Dosado.Language.Bench.Models;

/// <summary>Collects features of one example; the same feature counts once.</summary>
internal sealed class FeatureBag(int buckets)
{
    private readonly HashSet<int> _seen = [];

    public void Add(ReadOnlySpan<char> kind, ReadOnlySpan<char> value)
    {
        // FNV-1a, 32 bits (Fowler, Noll, Vo), with a final mix so that the low bits are even.
        var hash = 2166136261u;
        foreach (var c in kind)
        {
            hash = (hash ^ c) * 16777619;
        }

        foreach (var c in value)
        {
            hash = (hash ^ c) * 16777619;
        }

        hash ^= hash >> 15;
        hash *= 2246822519;
        hash ^= hash >> 13;
        _seen.Add((int)(hash % (uint)buckets));
    }

    /// <summary>Every stretch of letters of a word, its ends marked.</summary>
    public void AddPieces(ReadOnlySpan<char> kind, string word, int shortest, int longest)
    {
        var bounded = $"<{word}>";
        for (var length = shortest; length <= longest; length++)
        {
            for (var at = 0; at + length <= bounded.Length; at++)
            {
                Add(kind, bounded.AsSpan(at, length));
            }
        }
    }

    /// <summary>All features with equal weight, their squares adding to one.</summary>
    public Feature[] Normalised()
    {
        var value = 1 / MathF.Sqrt(Math.Max(1, _seen.Count));
        return [.. _seen.Select(b => new Feature(b, value))];
    }
}
