using System.Buffers.Binary;
using System.Text.Json.Nodes;

namespace Dosado.Conventions.Tests;

/// <summary>The installed app can carry a name and an icon that say nothing, and is the same app all the same.</summary>
public class NeutralName
{
    private static readonly string Root = Path.Combine(WorkingTree.Root, "src", "Dosado.Browser", "wwwroot");

    [Fact]
    public void Only_name_and_icon_differ()
    {
        var (own, neutral) = (Manifest("manifest"), Manifest("manifest-neutral"));

        neutral["name"]!.GetValue<string>().ShouldBe("Notes");
        neutral["short_name"]!.GetValue<string>().ShouldBe("Notes");
        neutral.ToJsonString().ShouldNotContain("dosado", Case.Insensitive);
        foreach (var differing in new[] { "name", "short_name", "icons" })
        {
            neutral.Remove(differing);
            own.Remove(differing);
        }

        neutral.ToJsonString().ShouldBe(own.ToJsonString());
    }

    [Fact]
    public void Its_icons_are_there_in_the_sizes_it_names_and_are_not_the_apps_own()
    {
        foreach (var icon in Manifest("manifest-neutral")["icons"]!.AsArray())
        {
            var path = icon!["src"]!.GetValue<string>();
            var picture = File.ReadAllBytes(Path.Combine(Root, path.Replace("/v/{version}/", string.Empty, StringComparison.Ordinal)));
            picture.ShouldNotBe(File.ReadAllBytes(Path.Combine(Root, "look", "icons", Path.GetFileName(path).Replace("neutral", "icon", StringComparison.Ordinal))));
            if (path.EndsWith(".png", StringComparison.Ordinal))
            {
                icon["sizes"]!.GetValue<string>().ShouldBe($"{Width(picture)}x{Width(picture)}");
            }
            else
            {
                System.Text.Encoding.UTF8.GetString(picture).ShouldNotContain("<title", Case.Insensitive);
            }
        }
    }

    private static JsonObject Manifest(string name) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(Root, name + ".webmanifest")))!.AsObject();

    // The header chunk of a PNG begins at byte 8; its width is the first number in it.
    private static int Width(byte[] png) => BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16, 4));
}
