namespace Dosado.App.Tests.Frame;

/// <summary>The working tree the tests run in.</summary>
internal static class Tree
{
    public static string WebRoot { get; } = Path.Combine(WorkingTree.Root, "src", "Dosado.Browser", "wwwroot");

    /// <summary>The files of a language's texts, those of the pages that come later among them.</summary>
    public static IEnumerable<string> WordFiles(string language) =>
        from project in new[] { "Dosado.App", "Dosado.Places" }
        from file in Directory.GetFiles(Path.Combine(WorkingTree.Root, "src", project, "Words", language), "*.txt").Order()
        select file;
}
