using Dosado.Dynamics.Tables;

namespace Dosado.Dynamics.Tests.Published;

/// <summary>The verification files beside the repository.</summary>
internal static class PublishedData
{
    public static string PathOf(string file) => Path.Combine(WorkingTree.Root, "..", "shared", "data", "dynamics", file);

    public static Table Read(string file) => Table.Parse(file, File.ReadAllText(PathOf(file)));
}
