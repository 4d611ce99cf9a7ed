namespace Dosado.Places.Dance.Between;

/// <summary>What the days of both say.</summary>
/// <param name="IsWished">Whether I would like to hear it; whether the other would is shown nowhere.</param>
/// <param name="Needs">Closeness and space; null while they are being read, and where I would rather not.</param>
public sealed record BetweenModel(bool IsWished, IReadOnlyList<NeedSaid>? Needs);

/// <summary>What the days say of one need.</summary>
/// <param name="Need">closeness or space.</param>
/// <param name="Said">Sentences, the most telling first; empty where nothing is said.</param>
/// <param name="Hidden">Names of sentences that I have hidden.</param>
/// <param name="Reason">Why nothing can be said, as the name of a text.</param>
public sealed record NeedSaid(string Need, IReadOnlyList<Sentence> Said, IReadOnlyList<string> Hidden, string Reason);

/// <summary>One sentence about the two, which names neither.</summary>
/// <param name="Name">The name of its text.</param>
/// <param name="From">The first day that was read.</param>
/// <param name="To">The last day that was read.</param>
/// <param name="Least">How strongly at least, 0 to 1; 0 where it can hardly be told from nothing.</param>
/// <param name="Most">How strongly at most, 0 to 1.</param>
/// <param name="IsPattern">Whether it tells how the two answer each other, and so can turn round.</param>
public sealed record Sentence(string Name, DateOnly From, DateOnly To, double Least, double Most, bool IsPattern);
