using Dosado.App.Words;
using Dosado.Bond;

namespace Dosado.Places.Talk.Tutorial;

/// <summary>
/// The evening of Mary and John, event by event (M058), and the five steps of each (M056, M057). The words stand in the
/// text file under <c>evening.EVENT.PERSON</c>; here is only their order. At every event either may say what is underneath,
/// and the evening goes on differently.
/// </summary>
internal static class Evening
{
    /// <summary>What happened, in its order.</summary>
    public static IReadOnlyList<string> Events { get; } =
        ["rub", "away", "unsaid", "distance", "short", "again", "brush", "night"];

    /// <summary>The five steps of one of them, as that person would have written them.</summary>
    public static FiveSteps StepsOf(EveningPerson person, EveningCast cast, Texts texts)
    {
        string Tell(string line) => cast.Tell(texts, $"evening.steps.{KeyOf(person)}.{line}");
        return new(
            Tell("general"),
            Tell("happened"),
            new(["angry"], Tell("at-first")),
            Tell("did"),
            new(person == EveningPerson.Mary ? ["hurt", "sad", "afraid", "rejected", "not-enough"] : ["hurt", "ashamed", "rejected"], Tell("underneath")),
            Tell("need"),
            Tell("ask"));
    }

    /// <summary>Part of the keys of a person's texts.</summary>
    public static string KeyOf(EveningPerson person) => person.ToString().ToLowerInvariant();
}
