using System.Collections.Immutable;

namespace Dosado.Bond.Tests;

internal static class ImmutablePairs
{
    public static ImmutableDictionary<TKey, TValue> ToImmutable<TKey, TValue>(this Dictionary<TKey, TValue> pairs)
        where TKey : notnull => pairs.ToImmutableDictionary();
}
