using Dosado.EndToEnd.Tests.Stage;
using Microsoft.Playwright;

namespace Dosado.EndToEnd.Tests.Shell;

/// <summary>A test of the shell alone: its worker is a few plain pages (<c>pretend-app.js</c>) instead of the app.</summary>
public abstract class ShellTest(World world) : BrowserTest(world)
{
    private static readonly string PretendApp =
        File.ReadAllText(Path.Combine(WorkingTree.Root, "tests", "Dosado.EndToEnd.Tests", "Shell", "pretend-app.js"));

    private static readonly Dictionary<string, string> WorkerHeaders = new()
    {
        ["Content-Type"] = "text/javascript",
        ["Cross-Origin-Embedder-Policy"] = "require-corp",
    };

    internal Person? Somebody { get; private set; }

    internal async Task<Tab> OpenAsync(string path = "/")
    {
        Somebody ??= await InviteAsync();
        return await Somebody.OpenAsync(path, isPretended: true);
    }

    /// <summary>Tells the pretended app something from outside.</summary>
    internal static Task TellAppAsync(Tab tab, string news) =>
        tab.Page.EvaluateAsync("news => new BroadcastChannel('pretend').postMessage(news)", news);

    private async Task<Person> InviteAsync()
    {
        var somebody = await SomebodyAsync(serviceWorkers: ServiceWorkerPolicy.Block);
        await somebody.Context.RouteAsync(
            "**/worker.js",
            route => route.FulfillAsync(new() { Body = PretendApp, Headers = WorkerHeaders }));
        return somebody;
    }
}
