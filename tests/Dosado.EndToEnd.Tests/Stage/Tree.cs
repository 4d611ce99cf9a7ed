namespace Dosado.EndToEnd.Tests.Stage;

/// <summary>The working tree the tests run in.</summary>
internal static class Tree
{
    /// <summary>The published site, made by <c>eng/site.sh</c>.</summary>
    public static string Site { get; } = Path.Combine(WorkingTree.Root, "artifacts", "site");
}
