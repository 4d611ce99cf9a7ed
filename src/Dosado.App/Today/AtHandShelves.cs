using System.Globalization;
using Dosado.Bond;

namespace Dosado.App.Today;

/// <summary>Where a person's own notes hold the rungs and answers that Today has at hand.</summary>
internal static class AtHandShelves
{
    /// <summary>The part of a ladder in which a rung is named.</summary>
    public const string RungName = "name";

    /// <summary>The part of a ladder that says what helps at a rung.</summary>
    public const string RungHelp = "help";

    private const int MostRungs = 5;

    public static IEnumerable<int> Rungs => Enumerable.Range(1, MostRungs);

    public static Shelf LadderOf(NeedKind kind) => Of("ladder", kind);

    public static Shelf AnswersTo(NeedKind kind) => Of("answer", kind);

    public static string PartOf(int rung, string what) => string.Create(CultureInfo.InvariantCulture, $"{rung}-{what}");

    public static Shelf Of(string name, NeedKind kind) => new($"{name}-{kind.ToString().ToLowerInvariant()}");
}
