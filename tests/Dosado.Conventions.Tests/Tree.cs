namespace Dosado.Conventions.Tests;

/// <summary>The working tree the tests run in.</summary>
internal static class Tree
{
    public static IReadOnlyList<string> ProductProjects { get; } =
        [.. Directory.GetFiles(Path.Combine(WorkingTree.Root, "src"), "*.csproj", SearchOption.AllDirectories).Order()];
}
