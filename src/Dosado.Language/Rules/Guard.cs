using Dosado.Language.Matching;

namespace Dosado.Language.Rules;

/// <summary>Where a guard looks for its cues, as seen from the match.</summary>
internal enum GuardPlace
{
    /// <summary>Ending at most so many tokens before the match.</summary>
    Before,

    /// <summary>Beginning at most so many tokens after the match.</summary>
    After,

    /// <summary>Sharing a token with the match.</summary>
    Inside,

    /// <summary>Anywhere in the sentence.</summary>
    Sentence,

    /// <summary>In the sentence, with no turn ("but") between the cue and the match: a warm word before it does not reach past it.</summary>
    Clause,
}

/// <summary>A condition of a rule on its surroundings.</summary>
/// <param name="Wanted">Whether a cue has to be there, or must not be.</param>
/// <param name="Place">Where to look.</param>
/// <param name="Reach">How far, in tokens.</param>
/// <param name="Cues">For each cue whether it is one of those looked for.</param>
/// <param name="Turn">The cue that parts a sentence into clauses; -1 where a language names none.</param>
internal sealed record Guard(bool Wanted, GuardPlace Place, int Reach, bool[] Cues, int Turn)
{
    /// <summary>How many cues a language may have; the outputs of its rules are numbered after them.</summary>
    public const int MostCues = 128;

    public bool Allows(Match match, List<Match> cues) => cues.Exists(c => IsMet(match, c, cues)) == Wanted;

    private bool IsMet(Match match, Match cue, List<Match> cues) => Cues[cue.Output] && Place switch
    {
        GuardPlace.Before => cue.End <= match.Start && match.Start - cue.End <= Reach,
        GuardPlace.After => cue.Start >= match.End && cue.Start - match.End <= Reach,
        GuardPlace.Inside => cue.Start < match.End && match.Start < cue.End,
        GuardPlace.Sentence => true,
        GuardPlace.Clause => !cues.Exists(turn => turn.Output == Turn && LiesBetween(turn, match, cue)),
        _ => false,
    };

    // A pattern may begin or end with the turning word itself.
    private static bool LiesBetween(Match turn, Match match, Match cue) => cue.End <= match.Start
        ? cue.End <= turn.Start && turn.Start <= match.Start
        : match.End <= cue.Start && match.End - 1 <= turn.Start && turn.End <= cue.Start;
}
