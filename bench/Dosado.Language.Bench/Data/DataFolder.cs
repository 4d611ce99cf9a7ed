namespace Dosado.Language.Bench.Data;

/// <summary>Where the public data lie; they are no part of this repository.</summary>
internal static class DataFolder
{
    public static string Repository { get; } = FindRepository(AppContext.BaseDirectory);

    public static string File(params string[] parts) =>
        Path.GetFullPath(Path.Combine([Repository, "..", "shared", "data", "language", .. parts]));

    private static string FindRepository(string from) =>
        System.IO.File.Exists(Path.Combine(from, "Dosado.slnx"))
            ? from
            : FindRepository(Path.GetDirectoryName(from) ?? throw new DirectoryNotFoundException("no Dosado.slnx above"));
}
