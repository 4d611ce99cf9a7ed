using System.Text.Json.Serialization;

namespace Dosado.Bond;

/// <summary>A letter on its way, and what its author thought before writing. Only the author ever sees it.</summary>
/// <param name="Ticks">What its author ticked before writing.</param>
/// <param name="Fear">The fear of asking.</param>
/// <param name="Cost">What not asking would cost.</param>
/// <param name="Underneath">What is fragile underneath, or where one holds oneself back.</param>
/// <param name="Soft">The soft part: it always leads.</param>
/// <param name="Wanting">"I want ... because you matter to me", in own words.</param>
/// <param name="Happened">What happened.</param>
/// <param name="Ask">The need, as something that can be done or declined.</param>
/// <param name="Beside">What stands beside the need: what stays true about us, or the other's freedom to say "not now".</param>
/// <param name="Wish">Which response would do good.</param>
/// <param name="Carries">What its author is short of; null for a letter that was begun without the question.</param>
public sealed record LetterDraft(
    DraftTicks Ticks,
    string Fear,
    string Cost,
    string Underneath,
    string Soft,
    string Wanting,
    string Happened,
    string Ask,
    string Beside,
    LetterWish Wish,
    NeedKind? Carries = null)
{
    /// <summary>The longest words of one part, in UTF-16 units. All parts together fit into one event.</summary>
    public const int MostWords = 4_000;

    /// <summary>Nothing written yet.</summary>
    public static LetterDraft Empty { get; } =
        new(DraftTicks.None, "", "", "", "", "", "", "", "", LetterWish.Unsaid);

    /// <summary>Whether the need and what stands beside it are both there, in own words.</summary>
    [JsonIgnore]
    public bool HasBothParts => Ask.Length > 0 && Beside.Length > 0;

    /// <summary>Whether there is nothing that could be sent or said.</summary>
    [JsonIgnore]
    public bool SaysNothing => ToWords().Length == 0 && ToAsk().Length == 0;

    /// <summary>The letter as it would be sent: the soft part first, whatever was written first.</summary>
    public string ToWords() => Join(Soft, Wanting, Happened);

    /// <summary>What it asks for, as it would be sent.</summary>
    public string ToAsk() => Join(Ask, Beside);

    /// <summary>The same letter without any parts, as somebody writes it who wants no suggestions.</summary>
    public LetterDraft ToPlain() => this with { Soft = "", Wanting = "", Happened = ToWords(), Ask = ToAsk(), Beside = "" };

    /// <summary>The event that sends it. The same words make the same event, however they came about.</summary>
    public LetterSent ToLetter(EntryId id, DateOnly day) => new(id, day, ToWords(), ToAsk(), Wish);

    private static string Join(params ReadOnlySpan<string> parts) =>
        string.Join("\n\n", parts.ToArray().Where(p => p.Length > 0));
}
