namespace Dosado.App.Frame;

/// <summary>What the safety dialog says: words and the help there is, read from a data file per country.</summary>
/// <param name="Heading">Its heading; says no more than its link.</param>
/// <param name="Words">What is said first, a paragraph each.</param>
/// <param name="Kinds">Kinds of help.</param>
/// <param name="Close">The button back.</param>
public sealed record SupportText(
    string Heading, IReadOnlyList<string> Words, IReadOnlyList<SupportKind> Kinds, string Close);

/// <summary>A kind of help.</summary>
/// <param name="Name">For whom or for what.</param>
/// <param name="Text">A sentence about it.</param>
/// <param name="Contacts">Whom to turn to; may be empty.</param>
public sealed record SupportKind(string Name, string Text, IReadOnlyList<SupportContact> Contacts);

/// <summary>Someone to turn to.</summary>
/// <param name="Name">Their name.</param>
/// <param name="Reach">Number or address, shown as text: a link could leave a trace in a list of calls.</param>
/// <param name="Hours">When they answer; may be empty.</param>
public sealed record SupportContact(string Name, string Reach, string Hours);
