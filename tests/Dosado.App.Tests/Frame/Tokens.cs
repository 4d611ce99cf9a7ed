using System.Globalization;
using System.Text.RegularExpressions;

namespace Dosado.App.Tests.Frame;

/// <summary>The colours of <c>look/tokens.css</c>, read from the file that ships.</summary>
internal static partial class Tokens
{
    private static readonly string Sheet = File.ReadAllText(Path.Combine(Tree.WebRoot, "look", "tokens.css"));

    public static IReadOnlyList<double> Hues { get; } =
        [.. new[] { "clay", "honey", "moss", "sea", "dusk", "plum" }.Select(n => double.Parse(Value(n), CultureInfo.InvariantCulture))];

    /// <summary>Paper and ink.</summary>
    public static Oklch Neutral(string name, bool dark) => Oklch.Parse(InScheme(Value(name), dark));

    /// <summary>A tone of a person, in a hue.</summary>
    public static Oklch Tone(string tone, double hue, bool dark) => Oklch.Parse(
        InScheme(Value("a-" + tone), dark).Replace("var(--hue-a)", hue.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));

    /// <summary>The declaration of a side's tone with the side taken out, to see that the two are one.</summary>
    public static string Declared(string side, string tone) =>
        Value($"{side}-{tone}").Replace("--hue-" + side, "--hue", StringComparison.Ordinal);

    private static string Value(string name) =>
        Regex.Match(Sheet, $@"--{name}:\s*([^;]+);").Groups[1].Value is { Length: > 0 } value
            ? value
            : throw new KeyNotFoundException($"no --{name} in tokens.css");

    private static string InScheme(string value, bool dark) => Colour().Matches(value)[dark ? 1 : 0].Value;

    [GeneratedRegex(@"oklch\((?:[^()]|\([^()]*\))*\)")]
    private static partial Regex Colour();
}
