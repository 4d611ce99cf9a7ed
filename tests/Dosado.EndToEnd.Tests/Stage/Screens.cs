using Microsoft.Playwright;

namespace Dosado.EndToEnd.Tests.Stage;

/// <summary>
/// Pictures of every page that a test looks at, in the folder that DOSADO_SCREENS names: three widths, light and dark, and paper.
/// Without it nothing is taken.
/// </summary>
internal static class Screens
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("DOSADO_SCREENS");

    private static readonly (int Width, int Height)[] Sizes = [(320, 640), (390, 844), (1280, 800)];

    /// <summary>A4 less its margins, in the pixels of CSS.</summary>
    private const int PaperWidth = 658;

    public static async Task TakeAsync(IPage page, string name)
    {
        if (Folder is null)
        {
            return;
        }

        var before = page.ViewportSize;
        foreach (var (width, height) in Sizes)
        {
            await page.SetViewportSizeAsync(width, height);
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                var file = $"{FileNameOf(name)}-{width}-{scheme.ToString().ToLowerInvariant()}.png";
                await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, file), FullPage = true });
            }
        }

        await page.SetViewportSizeAsync(PaperWidth, 1123);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, Media = Media.Print });
        await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{FileNameOf(name)}-paper.png"), FullPage = true });
        await page.EmulateMediaAsync(new() { Media = Media.Screen });
        await page.SetViewportSizeAsync(before?.Width ?? 390, before?.Height ?? 844);
    }

    private static string FileNameOf(string name) =>
        string.Concat(name.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')).Trim('-');
}
