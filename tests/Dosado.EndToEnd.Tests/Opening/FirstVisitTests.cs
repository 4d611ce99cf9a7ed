using System.Text.Json;
using System.Text.RegularExpressions;
using Dosado.EndToEnd.Tests.Stage;

namespace Dosado.EndToEnd.Tests.Opening;

/// <summary>What a first visit costs over the wire, read from what was built.</summary>
public sealed class FirstVisitTests
{
    private const long MostBytes = 1_900_000;

    [Fact]
    public void A_first_visit_is_small() => Kept("files").Sum(SizeOnTheWire).ShouldBeLessThanOrEqualTo(MostBytes);

    [Fact]
    public void Later_pages_engines_and_icons_of_an_installed_app_are_no_part_of_it() =>
        Kept("files").ShouldNotContain(path => path.EndsWith(".png") || Regex.IsMatch(path, @"/runtime/Dosado\.\w+\.bin$"));

    // The service worker names all that it keeps when it is installed, and what it keeps later.
    private static string[] Kept(string list)
    {
        var worker = File.ReadAllText(Path.Combine(Tree.Site, "sw.js"));
        return JsonSerializer.Deserialize<string[]>(Regex.Match(worker, $@"const {list} = (\[.*?\]);", RegexOptions.Singleline).Groups[1].Value)!;
    }

    private static long SizeOnTheWire(string path)
    {
        var file = new FileInfo(Path.Combine(Tree.Site, path.TrimStart('/')));
        var brotli = new FileInfo(file.FullName + ".br");
        return brotli.Exists ? brotli.Length : file.Length;
    }
}
