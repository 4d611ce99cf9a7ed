namespace Dosado.Places.Us.Notes;

/// <summary>A page of shelves that belong together.</summary>
/// <param name="Name">Its name in addresses and texts.</param>
/// <param name="Door">The page that leads here.</param>
/// <param name="Shelves">Its shelves in order; a pair for the two needs stands side by side.</param>
public sealed record Bookcase(string Name, string Door, params IReadOnlyList<ShelfForm> Shelves)
{
    /// <summary>Where it lives.</summary>
    public string Path => "/mine/shelves/" + Name;

    /// <summary>Whether its two shelves stand side by side, the same size.</summary>
    public bool IsPair { get; init; }
}
