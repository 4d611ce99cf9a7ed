namespace Dosado.App.Visits;

/// <summary>Where to go on after a page in between; only ever a path of this app.</summary>
internal static class Next
{
    public static string Read(string? path, string otherwise) =>
        path is ['/', not '/', ..] && !path.Contains('\\', StringComparison.Ordinal) ? path : otherwise;
}
