namespace Dosado.App.Visits;

/// <summary>A link followed or a form sent: what a browser would send to a server, handled on the device.</summary>
/// <param name="Method">GET or POST.</param>
/// <param name="Path">The path, beginning with a slash, without query.</param>
/// <param name="Query">The query's fields, in order.</param>
/// <param name="Form">The form's fields, in order; empty for GET.</param>
/// <param name="Bond">The bond that the page of the form was about; null for none.</param>
public sealed record Visit(
    string Method,
    string Path,
    IReadOnlyList<Field> Query,
    IReadOnlyList<Field> Form,
    string? Bond = null)
{
    /// <summary>
    /// Where the answer lives: a link with its query, so that a reload asks the same; never what stood after # in it.
    /// </summary>
    public string Address => Method == "GET" && Query.Any(IsNoSecret)
        ? Path + "?" + string.Join('&', Query.Where(IsNoSecret).Select(f => $"{Uri.EscapeDataString(f.Name)}={Uri.EscapeDataString(f.Value)}"))
        : Path;

    /// <summary>A link followed.</summary>
    public static Visit To(string path) => new("GET", path, [], []);

    /// <summary>A link followed, with its query.</summary>
    public static Visit ToLink(string link)
    {
        var parts = link.Split('?', 2);
        return new("GET", parts[0], parts.Length == 2 ? [.. parts[1].Split('&').Select(ReadPair)] : [], []);
    }

    /// <summary>A form sent.</summary>
    public static Visit Send(string path, params IReadOnlyList<Field> form) => new("POST", path, [], form);

    /// <summary>The first field of the form with this name, or null.</summary>
    public string? FindField(string name) => Form.FirstOrDefault(f => f.Name == name)?.Value;

    /// <summary>The first field of the query with this name, or null.</summary>
    public string? FindQuery(string name) => Query.FirstOrDefault(f => f.Name == name)?.Value;

    // The shell hands over what stood after # as the field of this name.
    private static bool IsNoSecret(Field field) => field.Name != "#";

    private static Field ReadPair(string pair)
    {
        var parts = pair.Split('=', 2);
        return new(Uri.UnescapeDataString(parts[0]), parts.Length == 2 ? Uri.UnescapeDataString(parts[1]) : string.Empty);
    }
}

/// <summary>A field of a form or query.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its text.</param>
public sealed record Field(string Name, string Value);
