using System.Xml.Linq;

namespace Dosado.Conventions.Tests;

/// <summary>The promise "the relay cannot read anything" is in the build graph, so the graph is a test.</summary>
public class References
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Dosado.Language"] = [],
        ["Dosado.Planning"] = [],
        ["Dosado.Dynamics"] = [],
        ["Dosado.Bond"] = [],
        ["Dosado.Sync"] = [],
        ["Dosado.Vault"] = ["Dosado.Sync"],
        ["Dosado.App"] = ["Dosado.Bond", "Dosado.Sync", "Dosado.Vault"],
        ["Dosado.Places"] = ["Dosado.App", "Dosado.Language", "Dosado.Planning", "Dosado.Dynamics"],
        ["Dosado.Browser"] = ["Dosado.Places"],
        ["Dosado.Relay"] = ["Dosado.Sync"],
        ["Dosado.Cli"] =
        [
            "Dosado.Language", "Dosado.Planning", "Dosado.Dynamics", "Dosado.Bond", "Dosado.Vault", "Dosado.Sync",
            "Dosado.Relay",
        ],
    };

    public static TheoryData<string> Projects => [.. Tree.ProductProjects.Select(p => Path.GetFileNameWithoutExtension(p))];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_references_only_what_the_architecture_allows(string project)
    {
        var path = Tree.ProductProjects.Single(p => Path.GetFileNameWithoutExtension(p) == project);

        var references = XDocument.Load(path).Descendants("ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value));

        references.Except(Allowed[project]).ShouldBeEmpty();
    }

    [Fact]
    public void Every_project_of_the_architecture_is_there()
    {
        Tree.ProductProjects.Select(Path.GetFileNameWithoutExtension).ShouldBe(Allowed.Keys, ignoreOrder: true);
    }
}
