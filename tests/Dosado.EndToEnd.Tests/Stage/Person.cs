using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Dosado.EndToEnd.Tests.Stage;

/// <summary>Somebody with a browser of their own: own storage, own service worker, as many tabs as wished.</summary>
internal sealed class Person : IAsyncDisposable
{
    // Told to the console, because the console outlives the page that broke its rules.
    private const string ReportViolations =
        "addEventListener('securitypolicyviolation', e => " +
        "console.error('policy: ' + e.effectiveDirective + ' ' + e.blockedURI + ' ' + e.sample));";

    private readonly ConcurrentQueue<string> _complaints = [];

    private Person(IBrowserContext context) => Context = context;

    /// <summary>The browser, for what this class has no word for.</summary>
    public IBrowserContext Context { get; }

    /// <summary>What the browser wrote to its console as an error, policy violations included.</summary>
    public IEnumerable<string> Complaints => _complaints;

    /// <summary>A new browser for <paramref name="address"/>, with nothing in it.</summary>
    public static async Task<Person> ArriveAsync(
        IBrowser browser,
        Uri address,
        ServiceWorkerPolicy serviceWorkers = ServiceWorkerPolicy.Allow)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            ViewportSize = new() { Width = 390, Height = 844 },
            ReducedMotion = ReducedMotion.Reduce,
            ServiceWorkers = serviceWorkers,
        });
        context.SetDefaultTimeout(30_000);
        await context.AddInitScriptAsync(ReportViolations);
        var person = new Person(context);
        context.Console += (_, message) => person.Hear(message);
        context.WebError += (_, error) => person._complaints.Enqueue(error.Error);
        return person;
    }

    /// <summary>A new tab at <paramref name="path"/>, with the app open in it.</summary>
    public async Task<Tab> OpenAsync(string path = "/", bool isPretended = false)
    {
        var tab = new Tab(await Context.NewPageAsync(), isPretended);
        await tab.Page.GotoAsync(path);
        await tab.WaitUntilOpenAsync();
        return tab;
    }

    /// <summary>What was complained about so far was meant to be.</summary>
    public void Forgive(string part)
    {
        var others = _complaints.Where(c => !c.Contains(part, StringComparison.Ordinal)).ToList();
        _complaints.Clear();
        others.ForEach(_complaints.Enqueue);
    }

    public async ValueTask DisposeAsync() => await Context.DisposeAsync();

    private void Hear(IConsoleMessage message)
    {
        if (message.Type is "error")
        {
            _complaints.Enqueue($"{message.Text} ({message.Location})");
        }
    }
}
