using System.Globalization;
using Dosado.Dynamics.Floor;

namespace Dosado.Places.Dance.Floor;

/// <summary>What is set on the floor: a story and the ways of the two in it. Invented, unless somebody put in their own.</summary>
/// <param name="Story">What comes from outside.</param>
/// <param name="Ways">What each of the two needs and does.</param>
public sealed record Setting(Scenario Story, Pairing<Ways> Ways)
{
    /// <summary>The sliders of the page, needs first.</summary>
    public static IReadOnlyList<string> Sliders { get; } =
    [
        "closeness", "space", "blame", "softness", "reassurance", "earlyResponse", "authenticity", "armour", "attention", "sharing",
    ];

    /// <summary>The story of this name, or the first, with its own ways.</summary>
    public static Setting Of(string? story)
    {
        var scenario = ScenarioBook.Find(story ?? string.Empty) ?? ScenarioBook.All[0];
        return new(scenario, scenario.Ways);
    }

    /// <summary>Seats exchanged: each sits in the other's ways.</summary>
    public Setting Swapped => this with { Ways = Ways.Swapped };

    /// <summary>The same with what a form says of the sliders, in hundredths; what it does not say, or not rightly, stays.</summary>
    public Setting With(Func<string, string> field) => this with
    {
        Ways = new(With(Ways.First, name => field("a-" + name)), With(Ways.Second, name => field("b-" + name))),
    };

    private static Ways With(Ways ways, Func<string, string> field) => Sliders.Aggregate(
        ways,
        (w, name) => int.TryParse(field(name), NumberStyles.None, CultureInfo.InvariantCulture, out var hundredths)
            ? Slider.Find(name)!.Set(w, Math.Min(hundredths, 100) / 100.0)
            : w);
}
