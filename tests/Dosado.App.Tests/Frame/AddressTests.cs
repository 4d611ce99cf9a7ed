using System.Text.RegularExpressions;

namespace Dosado.App.Tests.Frame;

public partial class AddressTests
{
    /// <summary>Only the first part of a path stands in the address bar and in the browser's history: it leads somewhere by itself.</summary>
    [Fact]
    [Trait("Safety", "S1")]
    public async Task The_place_that_an_address_names_is_a_page()
    {
        var robin = await Some.BegunAsync();
        var places = new[] { "Dosado.App", "Dosado.Places" }
            .SelectMany(project => Directory.GetFiles(Path.Combine(WorkingTree.Root, "src", project), "*.cs", SearchOption.AllDirectories))
            .SelectMany(file => Place().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups["place"].Value)
            .Distinct()
            .ToList();
        places.Count.ShouldBeGreaterThan(10);

        foreach (var place in places)
        {
            await robin.OpenAsync(place);
            robin.Page.Status.ShouldBe(200, place);
        }
    }

    [GeneratedRegex("new\\(\\s*\"GET\", \"(?<place>/[a-z]+)")]
    private static partial Regex Place();
}
