using System.Text.Json;
using Microsoft.Playwright;

namespace Dosado.EndToEnd.Tests.Reach;

/// <summary>A page as a screen reader is given it: Chromium's own accessibility tree, in reading order.</summary>
internal sealed class Told
{
    private static readonly string[] Usable =
        ["button", "link", "textbox", "combobox", "checkbox", "radio", "slider", "DisclosureTriangle", "spinbutton"];

    private readonly IReadOnlyList<Node> _nodes;

    private Told(IReadOnlyList<Node> nodes) => _nodes = nodes;

    public static async Task<Told> ReadAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        var answer = await session.SendAsync("Accessibility.getFullAXTree");
        await session.DetachAsync();
        return new([.. answer!.Value.GetProperty("nodes").EnumerateArray().Where(IsThere).Select(ReadNode)]);
    }

    /// <summary>What a listener would stumble over.</summary>
    public IEnumerable<string> FindFaults() =>
    [
        .. FindNameless(),
        .. FindMissingLandmarks(),
        .. FindHeadingsThatSkip(),
        .. FindOneNameForTwoButtons(),
    ];

    private IEnumerable<string> FindNameless() =>
        _nodes.Where(n => Usable.Contains(n.Role) && n.Name.Length == 0).Select(n => $"a {n.Role} has no name");

    private IEnumerable<string> FindMissingLandmarks() =>
    [
        .. from role in new[] { "main", "banner" }
           let count = _nodes.Count(n => n.Role == role)
           where count != 1
           select $"{count} landmarks are {role}",
        .. from navigation in _nodes
           where navigation.Role == "navigation"
           group navigation by navigation.Name into same
           where same.Key.Length == 0 || same.Count() > 1
           select $"{same.Count()} navigations are named '{same.Key}'",
    ];

    private IEnumerable<string> FindHeadingsThatSkip()
    {
        var levels = _nodes.Where(n => n.Role == "heading").ToList();
        var skips = levels.Zip(levels.Skip(1)).Where(pair => pair.Second.Level > pair.First.Level + 1)
            .Select(pair => $"'{pair.Second.Name}' is a heading of level {pair.Second.Level} under one of level {pair.First.Level}");
        return levels.Count(h => h.Level == 1) == 1 ? skips : [.. skips, "not one heading of level 1"];
    }

    /// <summary>Two buttons in a row that sound the same, with nothing said between them, cannot be told apart.</summary>
    private IEnumerable<string> FindOneNameForTwoButtons() =>
        _nodes.Zip(_nodes.Skip(1)).Where(pair => pair.First.Role == "button" && pair.Second.Role == "button"
            && pair.First.Name == pair.Second.Name).Select(pair => $"two buttons in a row are named '{pair.First.Name}'");

    private static bool IsThere(JsonElement node) => !node.GetProperty("ignored").GetBoolean();

    private static Node ReadNode(JsonElement node) => new(
        ValueOf(node, "role") ?? string.Empty,
        ValueOf(node, "name")?.Trim() ?? string.Empty,
        LevelOf(node));

    private static string? ValueOf(JsonElement node, string property) =>
        node.TryGetProperty(property, out var held) && held.TryGetProperty("value", out var value) ? value.ToString() : null;

    private static int LevelOf(JsonElement node) => node.TryGetProperty("properties", out var properties)
        ? properties.EnumerateArray().Where(p => p.GetProperty("name").GetString() == "level")
            .Select(p => p.GetProperty("value").GetProperty("value").GetInt32()).FirstOrDefault()
        : 0;

    private sealed record Node(string Role, string Name, int Level);
}
