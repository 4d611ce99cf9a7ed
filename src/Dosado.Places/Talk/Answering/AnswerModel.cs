using Dosado.App.Visits;

namespace Dosado.Places.Talk.Answering;

/// <summary>An answer on its way.</summary>
/// <param name="Other">Who would read it.</param>
/// <param name="Action">Where it is sent.</param>
/// <param name="Back">Where leaving it leads.</param>
/// <param name="With">Which words stand ready to be changed, by their name in the texts; null for an empty field.</param>
/// <param name="Words">What was typed; empty before that.</param>
/// <param name="Problem">What of it cannot be sent as it is.</param>
public sealed record AnswerModel(string Other, string Action, string Back, string? With, string Words, Problem? Problem);
