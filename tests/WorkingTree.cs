namespace Dosado.Tests;

/// <summary>The working tree that the tests run in.</summary>
internal static class WorkingTree
{
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    private static string FindRoot(string from) =>
        File.Exists(Path.Combine(from, "Dosado.slnx"))
            ? from
            : FindRoot(Path.GetDirectoryName(from) ?? throw new DirectoryNotFoundException("no Dosado.slnx above"));
}
