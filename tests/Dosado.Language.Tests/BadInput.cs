namespace Dosado.Language.Tests;

/// <summary>Nothing that can be pasted into a draft brings the reader down.</summary>
public class BadInput
{
    private const int TenMillion = 10_000_000;

    [Fact]
    public void An_empty_draft_has_an_empty_reading() => Some.Reading("").ShouldBe(Reading.Empty);

    [Theory]
    [InlineData("you ")]
    [InlineData("you never ")]
    [InlineData("a")]
    [InlineData("'")]
    [InlineData("' a")]
    [InlineData("\"")]
    [InlineData("\uD83D")]
    [InlineData("😀")]
    [InlineData("\n")]
    [InlineData(".")]
    [InlineData("You are an idiot. ")]
    [InlineData("[")]
    [InlineData("שלום ")]
    public void Ten_megabytes_of_anything_are_read(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, TenMillion / 10 / piece.Length));

        Should.NotThrow(() => Some.Reading(text));
    }

    [Fact]
    public void Ten_million_characters_of_prose_are_read()
    {
        var text = string.Concat(Enumerable.Repeat("You never listen to me, and that is sad. ", TenMillion / 41));

        Some.Reading(text).Findings.Count.ShouldBe(TenMillion / 41);
    }

    [Theory]
    [InlineData("<b>You are an idiot</b>")]
    [InlineData("You\u00A0are\u00A0an\u00A0idiot")]
    [InlineData("*You* are an **idiot**.")]
    [InlineData("YOU ARE AN IDIOT😡😡")]
    [InlineData("You are an idiooooot")]
    [InlineData("You fuckin' idiot")]
    [InlineData("שלום. You are an idiot.")]
    public void What_stands_around_the_words_does_not_hide_them(string text) =>
        Some.Reading(text).Findings.ShouldHaveSingleItem().Kind.ShouldBe(FindingKind.Contempt);

    [Fact]
    public void Offsets_count_utf16_units()
    {
        var found = Some.Reading("😀😀 You idiot.").Findings.ShouldHaveSingleItem();

        found.Span.ShouldBe(new TextSpan(5, 14));
    }
}
