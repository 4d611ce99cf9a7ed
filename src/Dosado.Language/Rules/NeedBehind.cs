namespace Dosado.Language.Rules;

/// <summary>A need that certain words hide: "needy" is said of closeness, "distant" of room (M020).</summary>
/// <param name="Set">The words.</param>
/// <param name="Need">What may be wanted behind them.</param>
internal readonly record struct NeedBehind(int Set, string Need);
