using Dosado.EndToEnd.Tests.Stage;
using Microsoft.Playwright;

namespace Dosado.EndToEnd.Tests.Journeys;

/// <summary>Saying it oneself and the sofa in a browser: everything that the browser keeps is as it was before.</summary>
public sealed class NothingStoredTests(World world) : BrowserTest(world)
{
    private const string Words = "I look for you in every room.";

    private static readonly string[] Turns = ["Said. Hand it over", "Heard. Hand it back", "Now the other speaks"];

    /// <summary>All rows of all databases, both storages, cookies and the names of what is cached, as one text.</summary>
    private const string Everything =
        """
        async () => {
          const done = (request) => new Promise((resolve, reject) => { request.onsuccess = () => resolve(request.result); request.onerror = reject; });
          const text = (value) => JSON.stringify(value, (_, v) => (ArrayBuffer.isView(v) ? [...new Uint8Array(v.buffer)] : v instanceof CryptoKey ? 'key' : v));
          const databases = [];
          for (const { name, version } of await indexedDB.databases()) {
            const database = await done(indexedDB.open(name, version));
            for (const store of database.objectStoreNames) {
              const rows = database.transaction(store).objectStore(store);
              databases.push([name, store, await done(rows.getAllKeys()), await done(rows.getAll())]);
            }
            database.close();
          }
          const cached = [];
          for (const name of await caches.keys()) cached.push([name, (await (await caches.open(name)).keys()).map((r) => r.url)]);
          return text({ databases, local: { ...localStorage }, session: { ...sessionStorage }, cookie: document.cookie, cached });
        }
        """;

    [Fact]
    [Trait("Safety", "S6")]
    public async Task Nothing_of_what_was_said_stays_in_the_browser()
    {
        var robin = await (await SomebodyAsync()).OpenAsync();
        await robin.BeginAsync("Robin");
        await robin.WaitUntilKeptForOfflineAsync();
        await WriteStepsAsync(robin);
        await KeepsNothingAsync(robin, "I will say it myself", "To say, or just to have read", "Back");
        await robin.FollowAsync("Keep it, say it or send some of it");
        await robin.SeesAsync("What you could say");
        await KeepsNothingAsync(robin, "On the sofa", "On the sofa", [.. Turns, "Enough for now"]);

        await robin.TakeAStepAsync("Say what is under it");
        await robin.WriteAsync("How much you matter to me", Words);
        await robin.PressAsync("Keep");
        await KeepsNothingAsync(robin, "I will say it myself", "I will say it myself", "Back");
        await robin.SeesAsync("Say what is under it");
        await KeepsNothingAsync(robin, "On the sofa", "On the sofa", [.. Turns, "Enough for now"]);
    }

    private static async Task WriteStepsAsync(Tab tab)
    {
        await tab.BeginAMomentAsync("Angry");
        await tab.PressAsync("What I need");
        await tab.FillInAsync("What I need", Words);
        await tab.PressAsync("Keep, and go on");
        await tab.FollowAsync("Keep it, say it or send some of it");
        await tab.SeesAsync("What you could say");
    }

    /// <summary>To what the link leads to and on by these links: what the browser keeps has not changed.</summary>
    private static async Task KeepsNothingAsync(Tab tab, string link, string sees, params string[] on)
    {
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true })).ToBeVisibleAsync();
        var before = await tab.Page.EvaluateAsync<string>(Everything);
        await tab.FollowAsync(link);
        await tab.SeesAsync(sees);
        await tab.ReadsAsync(Words);
        foreach (var next in on)
        {
            await tab.FollowAsync(next);
        }

        await Assertions.Expect(tab.Heading).Not.ToHaveTextAsync(sees);
        (await tab.Page.EvaluateAsync<string>(Everything)).ShouldBe(before);
    }
}
