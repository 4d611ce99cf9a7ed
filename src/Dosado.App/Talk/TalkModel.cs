namespace Dosado.App.Talk;

/// <summary>What the page Talk shows.</summary>
/// <param name="Ways">The ways that are open.</param>
/// <param name="IsNew">Whether nothing is kept on this device yet.</param>
public sealed record TalkModel(IReadOnlyList<TalkWay> Ways, bool IsNew);

/// <summary>A way to talk: where it leads, and under which key its words stand (<c>KEY</c> and <c>KEY.hint</c>).</summary>
public sealed record TalkWay(string Path, string Key);
