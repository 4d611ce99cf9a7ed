using Microsoft.Playwright;

namespace Dosado.EndToEnd.Tests.Stage;

/// <summary>The system's Chromium, driven by Playwright.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-quic", "--disable-background-networking", "--disable-component-update",
        "--disable-sync", "--no-first-run", "--host-resolver-rules=MAP dosado.test 127.0.0.1",
    ];

    public static Task<IBrowser> StartAsync(IPlaywright playwright) =>
        playwright.Chromium.LaunchAsync(new() { ExecutablePath = FindExecutable(), Args = Flags });

    private static string FindExecutable() =>
        (from folder in Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator)
         from name in Names
         let path = Path.Combine(folder, name)
         where File.Exists(path)
         select path).FirstOrDefault() ?? throw new FileNotFoundException("Chromium is needed: ./test installs it");
}
