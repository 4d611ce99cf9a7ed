namespace Dosado.Conventions.Tests;

/// <summary>The working tree the tests run in.</summary>
internal static class Tree
{
    public static IReadOnlyList<string> ProductProjects { get; } =
        [.. Directory.GetFiles(Path.Combine(WorkingTree.Root, "src"), "*.csproj", SearchOption.AllDirectories).Order()];

    /// <summary>What is written by hand in the product: its code and its pages.</summary>
    public static IEnumerable<string> ProductFiles { get; } =
        [.. new[] { "*.cs", "*.razor" }.SelectMany(kind => Directory.GetFiles(Path.Combine(WorkingTree.Root, "src"), kind, SearchOption.AllDirectories))
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Contains("obj"))];
}
