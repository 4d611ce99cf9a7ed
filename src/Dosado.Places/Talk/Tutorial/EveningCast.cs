using Dosado.App.Words;
using Dosado.Bond;

namespace Dosado.Places.Talk.Tutorial;

/// <summary>The two of the example, by the part of the evening that is theirs: who moved away, and who wanted to be near.</summary>
public enum EveningPerson
{
    /// <summary>Mary, unless another name was chosen.</summary>
    Mary,

    /// <summary>John, unless another name was chosen.</summary>
    John,
}

/// <summary>
/// Who is who in the example. The story has no word that makes either a man or a woman: whose evening it is rests on the
/// names alone, and they can be changed.
/// </summary>
public sealed record EveningCast(string Mary, string John)
{
    /// <summary>As the story came.</summary>
    public static EveningCast AsItCame { get; } = new("Mary", "John");

    /// <summary>Whether both have a name, and the names are two.</summary>
    public bool IsWhole => IsName(Mary) && IsName(John) && Mary != John;

    /// <summary>Reads what <see cref="Write"/> wrote; anything else is the story as it came.</summary>
    public static EveningCast Read(string? kept) =>
        kept?.Split('|') is [var mary, var john] && new EveningCast(mary, john) is { IsWhole: true } cast ? cast : AsItCame;

    /// <summary>The cast as one line.</summary>
    public string Write() => $"{Mary}|{John}";

    /// <summary>The name of one of them.</summary>
    public string Of(EveningPerson person) => person == EveningPerson.Mary ? Mary : John;

    /// <summary>A text of the example with the names in it.</summary>
    public string Tell(Texts texts, string key) => texts.With(key, ("mary", Mary), ("john", John));

    private static bool IsName(string name) => Profile.IsName(name) && name.IndexOfAny(['|', '{']) < 0;
}
