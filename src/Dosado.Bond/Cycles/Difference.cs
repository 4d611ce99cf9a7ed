using System.Collections.Immutable;

namespace Dosado.Bond;

/// <summary>Where in a cycle two times differ; never on whose side.</summary>
public enum StepKind
{
    /// <summary>Below the line.</summary>
    Underneath,

    /// <summary>The feeling on top.</summary>
    OnTop,

    /// <summary>A move.</summary>
    Move,
}

/// <summary>Something that one time has and another has not.</summary>
/// <param name="Kind">Which kind of step.</param>
/// <param name="Name">A key of its list, or own words.</param>
/// <param name="IsOwnWord">Whether these are own words.</param>
public sealed record Difference(StepKind Kind, string Name, bool IsOwnWord)
{
    /// <summary>What is in a time and was not in an earlier one. Both people's steps are taken together.</summary>
    public static ImmutableList<Difference> Between(CycleMap time, CycleMap earlier) =>
        [.. StepsOf(time).Except(StepsOf(earlier))];

    private static IEnumerable<Difference> StepsOf(CycleMap map) => StepsOf(map.Near).Union(StepsOf(map.Far))
        .OrderBy(d => d.Kind).ThenBy(d => d.Name, StringComparer.Ordinal);

    private static IEnumerable<Difference> StepsOf(Lobe lobe) =>
    [
        .. Of(StepKind.Underneath, lobe.Below.Felt),
        .. Of(StepKind.OnTop, lobe.Above.TurnedInto),
        .. Of(StepKind.Move, lobe.Above.Did),
    ];

    private static IEnumerable<Difference> Of(StepKind kind, Choices choices) =>
        choices.Picked.Select(key => new Difference(kind, key, false))
            .Concat(choices.Own.Length > 0 ? [new(kind, choices.Own, true)] : Array.Empty<Difference>());
}
