namespace Dosado.App.Tests.Frame;

/// <summary>The working tree the tests run in.</summary>
internal static class Tree
{
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    public static string WebRoot { get; } = Path.Combine(Root, "src", "Dosado.Browser", "wwwroot");

    public static string Words { get; } = Path.Combine(Root, "src", "Dosado.App", "Words");

    private static string FindRoot(string from) =>
        File.Exists(Path.Combine(from, "Dosado.slnx"))
            ? from
            : FindRoot(Path.GetDirectoryName(from) ?? throw new DirectoryNotFoundException("no Dosado.slnx above"));
}
