namespace Dosado.App.Visits;

/// <summary>Pages that are not there from the start, with what they say and what their custom elements ask.</summary>
public sealed class Section
{
    private readonly IReadOnlyList<Route> _routes;
    private readonly IReadOnlyList<Question> _questions;

    /// <param name="routes">Its pages.</param>
    /// <param name="questions">The questions of its custom elements.</param>
    /// <param name="words">Its texts in English, by key.</param>
    internal Section(
        IReadOnlyList<Route> routes,
        IReadOnlyList<Question> questions,
        IEnumerable<KeyValuePair<string, string>> words)
    {
        _routes = routes;
        _questions = questions;
        Words = words;
    }

    internal IEnumerable<KeyValuePair<string, string>> Words { get; }

    internal Match? FindRoute(Visit visit) => Match.Find(_routes, visit);

    internal Question? FindQuestion(string name) => _questions.FirstOrDefault(q => q.Name == name);
}
