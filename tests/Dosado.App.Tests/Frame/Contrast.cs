namespace Dosado.App.Tests.Frame;

/// <summary>WCAG 2.2 AA, computed from the stylesheet for every pair of hues, in both schemes.</summary>
public class Contrast
{
    private const double Text = 4.5;
    private const double Line = 3;

    private static readonly string[] Grounds = ["paper", "leaf", "shade"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Ink_reads_on_every_ground(bool dark) =>
        Misses(from ink in new[] { "ink", "ink-soft" } from ground in Grounds
               select (ink + " on " + ground, Tokens.Neutral(ink, dark).Contrast(Tokens.Neutral(ground, dark))), Text)
            .ShouldBeEmpty();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_line_of_a_control_stands_out(bool dark) =>
        Misses(Grounds.Select(g => ("edge on " + g, Tokens.Neutral("edge", dark).Contrast(Tokens.Neutral(g, dark)))), Line)
            .ShouldBeEmpty();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Words_read_on_each_persons_colour_and_on_the_third(bool dark) =>
        Misses(from pair in Pairs() from tone in new[] { "soft", "wash" }
               let grounds = Three(pair, tone, dark)
               from ground in grounds
               select ($"ink on {tone} {pair}", Tokens.Neutral("ink", dark).Contrast(ground)), Text).ShouldBeEmpty();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_deep_tones_read_as_text_and_the_full_ones_as_lines(bool dark)
    {
        Misses(from pair in Pairs() from colour in Three(pair, "deep", dark) from ground in Grounds
               select ($"deep {pair} on {ground}", colour.Contrast(Tokens.Neutral(ground, dark))), Text).ShouldBeEmpty();
        Misses(from pair in Pairs() from colour in Three(pair, "full", dark) from ground in Grounds
               select ($"full {pair} on {ground}", colour.Contrast(Tokens.Neutral(ground, dark))), Line).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Mechanism", "M003")]
    public void Both_people_have_the_same_lightness_and_chroma()
    {
        foreach (var tone in new[] { "deep", "full", "soft", "wash" })
        {
            Tokens.Declared("a", tone).ShouldBe(Tokens.Declared("b", tone));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_hue_keeps_its_weight_on_an_ordinary_screen(bool dark) =>
        (from hue in Tokens.Hues from tone in new[] { "deep", "full", "soft", "wash" }
         where !Tokens.Tone(tone, hue, dark).IsOnEveryScreen()
         select $"{tone} at {hue}").ShouldBeEmpty();

    private static IEnumerable<(double A, double B)> Pairs() => from a in Tokens.Hues from b in Tokens.Hues select (a, b);

    private static Oklch[] Three((double A, double B) pair, string tone, bool dark)
    {
        var (a, b) = (Tokens.Tone(tone, pair.A, dark), Tokens.Tone(tone, pair.B, dark));
        return [a, b, a.Mix(b)];
    }

    private static IEnumerable<string> Misses(IEnumerable<(string What, double Ratio)> measured, double least) =>
        measured.Where(m => m.Ratio < least).Select(m => $"{m.What}: {m.Ratio:0.00}").Distinct();
}
