using Dosado.App.Words;
using Dosado.Bond;

namespace Dosado.App.Talk.Tutorial;

/// <summary>The two of the example, by the part of the evening that is theirs: who moved away, and who wanted to be near.</summary>
public enum EveningPerson
{
    /// <summary>Mary, unless another name was chosen.</summary>
    Mary,

    /// <summary>John, unless another name was chosen.</summary>
    John,
}

/// <summary>How somebody in the example is called and spoken of.</summary>
/// <param name="Name">The name.</param>
/// <param name="Pronoun">he, she or they.</param>
public sealed record EveningName(string Name, string Pronoun)
{
    /// <summary>The pronouns that can be chosen.</summary>
    public static IReadOnlyList<string> Pronouns { get; } = ["she", "he", "they"];
}

/// <summary>Who is who in the example. Names and genders can be changed; nothing in it rests on either.</summary>
public sealed record EveningCast(EveningName Mary, EveningName John)
{
    /// <summary>As the story came.</summary>
    public static EveningCast AsItCame { get; } = new(new("Mary", "she"), new("John", "he"));

    /// <summary>The name of one of them.</summary>
    public EveningName Of(EveningPerson person) => person == EveningPerson.Mary ? Mary : John;

    /// <summary>Reads what <see cref="Write"/> wrote; anything else is the story as it came.</summary>
    public static EveningCast Read(string? kept) => kept?.Split('|') is [var mary, var she, var john, var he]
        && new EveningCast(new(mary, she), new(john, he)) is { IsWhole: true } cast
            ? cast
            : AsItCame;

    /// <summary>The cast as one line.</summary>
    public string Write() => string.Join('|', Mary.Name, Mary.Pronoun, John.Name, John.Pronoun);

    /// <summary>Whether both have a name and a pronoun, and the names are two.</summary>
    public bool IsWhole => IsNamed(Mary) && IsNamed(John) && Mary.Name != John.Name;

    /// <summary>A text of the example with the names and pronouns in it.</summary>
    public string Tell(Texts texts, string key) => texts.With(
        key,
        ("mary", Mary.Name),
        ("mary.his", texts["evening.his." + Mary.Pronoun]),
        ("mary.him", texts["evening.him." + Mary.Pronoun]),
        ("mary.he", texts["evening.he." + Mary.Pronoun]),
        ("john", John.Name),
        ("john.his", texts["evening.his." + John.Pronoun]),
        ("john.him", texts["evening.him." + John.Pronoun]),
        ("john.he", texts["evening.he." + John.Pronoun]));

    private static bool IsNamed(EveningName person) => Profile.IsName(person.Name)
        && !person.Name.Contains('|') && EveningName.Pronouns.Contains(person.Pronoun);
}
