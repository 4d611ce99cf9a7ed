using Dosado.App.Homes;
using Dosado.App.Visits;
using Dosado.Bond;

namespace Dosado.Places.Talk.Steps;

/// <summary>One further question of a line.</summary>
/// <param name="Line">The line.</param>
/// <param name="Key">The key of its words; null where the words came with it.</param>
/// <param name="Words">The question itself, or the sentence that it is about.</param>
public sealed record StepQuestion(StepLines Line, string? Key, string Words);

/// <summary>A moment on its page.</summary>
/// <param name="Id">Its id; empty while nothing is kept.</param>
/// <param name="From">The word it was begun from; empty for none, or once it is kept.</param>
/// <param name="Text">The steps.</param>
/// <param name="Open">Lines on the page.</param>
/// <param name="Questions">What is asked further.</param>
/// <param name="Prompts">Whether lines bring words that help to look underneath.</param>
/// <param name="CanRemove">Whether it is kept, and not shared with anybody now.</param>
/// <param name="IsTalkedAbout">Whether it was talked about.</param>
/// <param name="Problem">A line that is too long.</param>
public sealed record MomentModel(
    string Id,
    string From,
    FiveSteps Text,
    StepLines Open,
    IReadOnlyList<StepQuestion> Questions,
    bool Prompts,
    bool CanRemove,
    bool IsTalkedAbout,
    Problem? Problem)
{
    /// <summary>The question of a line, or null.</summary>
    public StepQuestion? FindQuestion(StepLines line) => Questions.FirstOrDefault(q => q.Line == line);
}

/// <summary>The five steps: beginnings, my moments, and what either let the other in on.</summary>
/// <param name="Moments">Mine, the last one first.</param>
/// <param name="TalkedAbout">How many of mine were talked about; the only thing here that is a number (M047).</param>
/// <param name="Shared">What stands between the two, newest first.</param>
/// <param name="Folded">The other's name when their messages are folded away.</param>
/// <param name="Today">The person's day.</param>
public sealed record StepsModel(
    IReadOnlyList<OwnMoment> Moments,
    int TalkedAbout,
    IReadOnlyList<SharedStepsModel> Shared,
    string? Folded,
    DateOnly Today);

/// <summary>Shared steps as one of the two sees them.</summary>
/// <param name="Moment">The steps, and what was said to them.</param>
/// <param name="Profile">Whose they are.</param>
/// <param name="IsMine">Whether they are those of the person whose device this is.</param>
/// <param name="Other">The name of the one whose device this is not.</param>
/// <param name="Suggests">Whether the page may offer words to answer with.</param>
/// <param name="Today">The person's day.</param>
public sealed record SharedStepsModel(
    SharedMoment Moment,
    Profile Profile,
    bool IsMine,
    string Other,
    bool Suggests,
    DateOnly Today);

/// <summary>A sharing that has not happened: exactly what would go, and which lines could.</summary>
public sealed record StepsShareModel(
    EntryId Id,
    StepLines Offered,
    StepLines Chosen,
    StepParts Preview,
    LetterWish Wish,
    string? Other,
    Profile Me,
    DateOnly Day);

/// <summary>Lines to be said aloud, alone or on the sofa.</summary>
public sealed record StepsSayModel(EntryId Id, StepParts Parts, int Turn, string Path, bool IsTalkedAbout);

/// <summary>Something of one's own that can be taken back.</summary>
public sealed record StepsBackModel(string Action, StepParts Parts);
