namespace Dosado.Places.Talk.Cycle;

/// <summary>A figure of eight as it is drawn.</summary>
/// <param name="Near">The left lobe: the person whose device this is. Null while nothing of it is shown: a mere line, without places.</param>
/// <param name="Far">The right lobe; null for one alone, and while nothing of it is shown.</param>
/// <param name="IsRedrawn">Whether it is the second loop, redrawn from a different step.</param>
public sealed record EightModel(EightLobe? Near, EightLobe? Far, bool IsRedrawn = false);

/// <summary>One lobe: its labels in the order of the walk, each short enough to stand inside.</summary>
/// <param name="Name">Whose.</param>
/// <param name="Labels">Four labels.</param>
/// <param name="WasReached">Whether the crossing into this lobe is drawn through.</param>
public sealed record EightLobe(string Name, IReadOnlyList<EightLabel> Labels, bool WasReached);

/// <summary>A label in a lobe.</summary>
/// <param name="Words">A few words.</param>
/// <param name="IsOpen">Not known yet, or open.</param>
/// <param name="IsNew">A different step.</param>
public sealed record EightLabel(string Words, bool IsOpen, bool IsNew = false);
