using System.Collections.Immutable;

namespace Dosado.Bond;

/// <summary>An open signal: the one last given of its kind by its author.</summary>
/// <param name="Given">The signal.</param>
/// <param name="Author">Who gave it.</param>
/// <param name="Answers">What the other answered; empty is nothing to remark on.</param>
/// <param name="Envelope">The envelope that carries it.</param>
public sealed record Signal(SignalGiven Given, PersonId Author, ImmutableList<string> Answers, string Envelope);

/// <summary>A warm word.</summary>
/// <param name="Said">The word.</param>
/// <param name="Author">Who said it.</param>
/// <param name="Envelope">The envelope that carries it.</param>
public sealed record WarmWord(WarmWordSaid Said, PersonId Author, string Envelope);

/// <summary>A hand held out, and its answer if there is one.</summary>
/// <param name="HeldOut">The hand.</param>
/// <param name="Author">Whose hand.</param>
/// <param name="Answer">The last answer; null is nothing to remark on.</param>
/// <param name="Envelope">The envelope that carries it.</param>
public sealed record Hand(HandHeldOut HeldOut, PersonId Author, string? Answer, string Envelope);

/// <summary>A break that its author has not ended.</summary>
/// <param name="Taken">The words.</param>
/// <param name="Author">Who takes it.</param>
/// <param name="WayBack">The last way back that the other held open; null is nothing to remark on.</param>
public sealed record Pause(PauseTaken Taken, PersonId Author, WayBackOffered? WayBack = null);
