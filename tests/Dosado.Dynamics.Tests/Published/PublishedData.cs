using Dosado.Dynamics.Tables;

namespace Dosado.Dynamics.Tests.Published;

/// <summary>The verification files beside the repository.</summary>
internal static class PublishedData
{
    private static readonly string Root = FindRoot(AppContext.BaseDirectory);

    public static string PathOf(string file) => Path.Combine(Root, "..", "shared", "data", "dynamics", file);

    public static Table Read(string file) => Table.Parse(file, File.ReadAllText(PathOf(file)));

    private static string FindRoot(string from) =>
        File.Exists(Path.Combine(from, "Dosado.slnx"))
            ? from
            : FindRoot(Path.GetDirectoryName(from) ?? throw new DirectoryNotFoundException("no Dosado.slnx above"));
}
