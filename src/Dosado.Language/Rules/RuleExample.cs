namespace Dosado.Language;

/// <summary>A sentence in a rule file that says what its rule is for.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Fires">Whether the rule has to fire on it, or nothing may be found in it at all.</param>
public sealed record RuleExample(string Rule, string Text, bool Fires);
