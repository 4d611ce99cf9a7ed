namespace Dosado.Dynamics.Floor;

/// <summary>One of the ways by name, to read it and to set it.</summary>
/// <param name="Name">As in scenario files and on the command line.</param>
/// <param name="Of">Reads it.</param>
/// <param name="Set">The same ways with it set; nothing is held back, so that a caller decides on ranges.</param>
public sealed record Slider(string Name, Func<Ways, double> Of, Func<Ways, double, Ways> Set)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Slider> All { get; } =
    [
        new("closeness", w => w.Closeness, (w, v) => w with { Closeness = v }),
        new("space", w => w.Space, (w, v) => w with { Space = v }),
        new("blame", w => w.Blame, (w, v) => w with { Blame = v }),
        new("softness", w => w.Softness, (w, v) => w with { Softness = v }),
        new("reassurance", w => w.Reassurance, (w, v) => w with { Reassurance = v }),
        new("earlyResponse", w => w.EarlyResponse, (w, v) => w with { EarlyResponse = v }),
        new("authenticity", w => w.Authenticity, (w, v) => w with { Authenticity = v }),
        new("armour", w => w.Armour, (w, v) => w with { Armour = v }),
        new("attention", w => w.Attention, (w, v) => w with { Attention = v }),
        new("sharing", w => w.Sharing, (w, v) => w with { Sharing = v }),
        new("placating", w => w.Placating, (w, v) => w with { Placating = v }),
        new("selfCare", w => w.SelfCare, (w, v) => w with { SelfCare = v }),
        new("return", w => w.Return, (w, v) => w with { Return = v }),
        new("draw", w => w.Draw, (w, v) => w with { Draw = v }),
    ];

    /// <summary>The slider of this name, or null.</summary>
    /// <param name="name">Compared exactly.</param>
    public static Slider? Find(string name) => All.FirstOrDefault(s => s.Name == name);

    internal static Slider Named(string name) => Find(name) ?? throw new ArgumentException($"no slider \"{name}\"", nameof(name));
}
