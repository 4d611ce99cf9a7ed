namespace Dosado.EndToEnd.Tests.Stage;

/// <summary>The working tree the tests run in.</summary>
internal static class Tree
{
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>The published site, made by <c>eng/site.sh</c>.</summary>
    public static string Site { get; } = Path.Combine(Root, "artifacts", "site");

    private static string FindRoot(string from) =>
        File.Exists(Path.Combine(from, "Dosado.slnx"))
            ? from
            : FindRoot(Path.GetDirectoryName(from) ?? throw new DirectoryNotFoundException("no Dosado.slnx above"));
}
