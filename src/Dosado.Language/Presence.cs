namespace Dosado.Language;

/// <summary>Something a draft already does well.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Rule">The id of the rule that saw it.</param>
public sealed record Presence(PresenceKind Kind, TextSpan Span, string Rule)
{
    internal Presence Shifted(int by) => this with { Span = Span.Shifted(by) };
}
