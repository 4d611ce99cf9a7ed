using Dosado.EndToEnd.Tests.Stage;
using Microsoft.Playwright;

namespace Dosado.EndToEnd.Tests.Boundaries;

/// <summary>The device's disk in the browser (<c>store.js</c>), in a page of its own beside the app's.</summary>
public sealed class StoreTests(World world) : BrowserTest(world)
{
    /// <summary>Loads the module anew for each tab that is pretended, and packs changes as <c>PackedRows.cs</c> does.</summary>
    private const string Begin =
        """
        const version = document.querySelector('script[src]').src.split('/v/')[1].split('/')[0];
        const openAs = async (tab) => { const store = await import(`/v/${version}/store.js?${tab}`); await store.open(); return store; };
        const part = (bytes) => [...new Uint8Array(Int32Array.of(bytes ? bytes.length : -1).buffer), ...(bytes ?? [])];
        const utf8 = (text) => [...new TextEncoder().encode(text)];
        const packed = (...changes) => Uint8Array.from(changes.flatMap(([key, value]) => [...part(utf8('t')), ...part(utf8(key)), ...part(value)]));
        const keys = async (store) => {
          const bytes = store.bytesOf(await store.range('t', 'a', 'z')), view = new DataView(bytes.buffer), found = [];
          for (let at = 0; at < bytes.length;) {
            const length = view.getInt32(at, true);
            found.push(new TextDecoder().decode(bytes.subarray(at + 4, at + 4 + length)));
            at += 4 + length;
            at += 4 + view.getInt32(at, true);
          }
          return found.join(' ');
        };
        """;

    [Fact]
    public async Task Rows_come_back_in_the_order_of_their_keys()
    {
        var found = await RunAsync(
            """
            const store = await openAs('one');
            await store.commit(packed(['b', [2]], ['a', [1]], ['é', [3]]));
            await store.commit(packed(['b', null], ['c', []]));
            return await keys(store);
            """);

        found.ShouldBe("a c");
    }

    [Fact]
    public async Task A_tab_that_was_followed_by_another_changes_nothing_any_more()
    {
        var outcome = await RunAsync(
            """
            const old = await openAs('old'), successor = await openAs('successor');
            const outcomes = [await successor.commit(packed(['mine', [1]])), await old.commit(packed(['late', [2]], ['mine', null]))];
            return outcomes.join(' ') + ': ' + await keys(successor);
            """);

        outcome.ShouldBe("done lost: mine");
    }

    [Fact]
    public async Task A_full_disk_is_said_and_nothing_of_the_commit_is_kept()
    {
        var (page, _) = await OpenAsync();
        var origin = new Uri(page.Url).GetLeftPart(UriPartial.Authority);
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync(
            "Storage.overrideQuotaForOrigin",
            new() { ["origin"] = origin, ["quotaSize"] = 200_000 });

        var outcome = await RunAsync(
            page,
            """
            const store = await openAs('one');
            const large = crypto.getRandomValues(new Uint8Array(60000));
            let last = 'done', written = 0;
            for (; last === 'done' && written < 100; written++) {
              last = await store.commit(packed([`k${written}a`, [1]], [`k${written}b`, large]));
            }
            const kept = (await keys(store)).split(' ').filter((key) => key);
            return `${last} ${kept.length % 2} ${kept.some((key) => key.startsWith(`k${written - 1}`))}`;
            """);

        outcome.ShouldBe("full 0 false");
    }

    private async Task<string> RunAsync(string body) => await RunAsync((await OpenAsync()).Page, body);

    private static Task<string> RunAsync(IPage page, string body) =>
        page.EvaluateAsync<string>($"async () => {{ {Begin} {body} }}");

    /// <summary>A page of the shell: the app itself is kept from opening, so that the store is the test's alone.</summary>
    private async Task<(IPage Page, Person Person)> OpenAsync()
    {
        var person = await SomebodyAsync(serviceWorkers: ServiceWorkerPolicy.Block);
        await person.Context.RouteAsync("**/worker.js", _ => Task.Delay(Timeout.Infinite));
        var page = await person.Context.NewPageAsync();
        await page.GotoAsync("/", new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        return (page, person);
    }
}
