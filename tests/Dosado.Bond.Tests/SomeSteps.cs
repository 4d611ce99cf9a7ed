using FsCheck;
using FsCheck.Fluent;

namespace Dosado.Bond.Tests;

/// <summary>Five steps whose details must not matter.</summary>
internal static class SomeSteps
{
    public static Gen<Event> OwnEvents => Gen.OneOf<Event>(
        from id in Some.Ids from steps in Some.Ids from text in Texts select (Event)new StepsKept(id, steps, Some.Day, text),
        from id in Some.Ids from steps in Some.Ids from so in Gen.Elements(true, false)
            select (Event)new StepsTalkedAbout(id, steps, so));

    public static Gen<Event> BondEvents => Gen.OneOf<Event>(
        from id in Some.Ids
        from text in Texts
        from lines in Gen.Elements(StepLines.All, StepLines.Deeper, StepLines.None)
        select (Event)new StepsShared(id, Some.Day, text.ToParts(lines), LetterWish.JustRead),
        from id in Some.Ids
        from steps in Some.Ids
        from words in Some.Words
        from answer in Gen.Elements<AskAnswer?>(null, AskAnswer.Accept, AskAnswer.Counter, AskAnswer.NotNow)
        select (Event)new StepsAnswered(id, steps, words, answer),
        from id in Some.Ids from steps in Some.Ids from words in Some.Words
            select (Event)new StepsTimeAsked(id, steps, words));

    public static Gen<FiveSteps> Texts =>
        from happened in Some.Words
        from just in Some.Words
        from first in Choices(StepLists.AtFirst)
        from did in Some.Words
        from under in Choices(StepLists.Underneath)
        from need in Some.Words
        from not in Gen.Elements(StepLines.None, StepLines.Underneath, StepLines.Underneath | StepLines.Need)
        select new FiveSteps(happened, just, first, did, under, need, did, not, not);

    public static string Flat(OwnSteps steps) => string.Join('\n', steps.All.Select(m =>
        $"{m.Id}|{m.Day}|{m.IsTalkedAbout}|{string.Join(',', m.Keepings)}|{string.Join(',', m.Sharings)}|{Flat(m.Text.ToParts(StepLines.All))}|{m.Text.NotKnown}"));

    public static string Flat(SharedSteps steps) => string.Join('\n', steps.All.Select(m =>
        $"{m.Id}|{m.Author}|{Flat(m.Shared.Parts)}|{string.Join(',', m.Replies)}"));

    private static string Flat(StepParts parts) =>
        $"{parts.Happened}|{Flat(parts.AtFirst)}|{parts.Did}|{Flat(parts.Underneath)}|{parts.Need}|{parts.Ask}";

    private static string Flat(Choices choices) => $"{string.Join(',', choices.Picked)}+{choices.Own}";

    private static Gen<Choices> Choices(IReadOnlyList<string> offered) =>
        from picked in Gen.SubListOf(offered.ToArray()) from own in Some.Words select new Choices([.. picked], own);
}
