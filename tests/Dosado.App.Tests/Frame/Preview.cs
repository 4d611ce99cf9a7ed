namespace Dosado.App.Tests.Frame;

/// <summary>
/// Writes pages to <c>artifacts/preview</c>, as they leave the app and with the product's stylesheets, to be looked at:
/// <c>DOSADO_PREVIEW=1 dotnet test tests/Dosado.App.Tests --filter Preview</c>, then <c>eng/preview.sh</c>.
/// </summary>
public class Preview
{
    [PreviewFact]
    public async Task The_pages_of_one_person()
    {
        var device = await Some.DeviceAsync();
        await KeepAsync(device, "/today", "first");
        await device.PressAsync("more", within: "Closeness");
        await KeepAsync(device, null, "tapped");
        await device.FollowAsync("Keep this?");
        await KeepAsync(device, null, "keep");
        await device.Fill("What would you like to be called?", "Robin").PressAsync("Keep it");
        await KeepAsync(device, null, "kept");
        await device.OpenAsync("/today");
        device.Fill("Closeness there is", "3").Fill("Closeness you would like", "7");
        device.Fill("Room there is", "4").Fill("Room you would like", "8");
        await device.Fill("A line of your own", "The walk by the river did me good, and I miss you.").Tick("fear").Tick("hope")
            .PressAsync("Keep", within: "How is it just now?");
        await KeepAsync(device, "/today", "today");
        await KeepAsync(device, "/mine/check-ins", "entries");
        foreach (var path in new[] { "/pause", "/us", "/us/locks", "/us/invite", "/us/devices", "/join", "/nowhere" })
        {
            await KeepAsync(device, path, path.Replace('/', '-').Trim('-'));
        }
    }

    private static async Task KeepAsync(Device device, string? path, string name)
    {
        if (path is not null)
        {
            await device.OpenAsync(path);
        }

        var folder = Directory.CreateDirectory(Path.Combine(Tree.Root, "artifacts", "preview"));
        var links = new[] { "tokens", "base", "parts", "print" }
            .Select(sheet => $"<link rel=\"stylesheet\" href=\"{Tree.WebRoot}/look/{sheet}.css\">");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, name + ".html"), $"""
            <!doctype html><html lang="en"><meta charset="utf-8"><title>{name}</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            {string.Concat(links)}
            <script type="module" src="{Tree.WebRoot}/elements/dials.js"></script>
            <body>{device.Page.Html}</body></html>
            """);
    }
}

/// <summary>Runs only where somebody wants to look.</summary>
internal sealed class PreviewFactAttribute : FactAttribute
{
    public PreviewFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("DOSADO_PREVIEW") is null)
        {
            Skip = "DOSADO_PREVIEW is not set: nobody wants to look";
        }
    }
}
