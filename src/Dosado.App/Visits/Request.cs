using Dosado.App.Homes;

namespace Dosado.App.Visits;

/// <summary>A visit at its handler: what was asked, the open segments of the path, and the home it is asked of.</summary>
internal sealed record Request(Visit Visit, IReadOnlyList<string> Parts, Home Home)
{
    /// <summary>A field of the form as typed, without white space around it; empty when it is missing.</summary>
    public string Text(string name) => Visit.FindField(name)?.Trim() ?? string.Empty;

    /// <summary>Whether a box was ticked.</summary>
    public bool IsTicked(string name) => Visit.FindField(name) is not null;

    /// <summary>All values of a field that may come several times.</summary>
    public IEnumerable<string> All(string name) => Visit.Form.Where(f => f.Name == name).Select(f => f.Value);
}
