using Dosado.EndToEnd.Tests.Stage;

namespace Dosado.EndToEnd.Tests.Opening;

/// <summary>What the screen shows when a push service wakes the device. The browser is handed the message as if one had.</summary>
public sealed class SignTests(World world) : BrowserTest(world)
{
    [Fact]
    [Trait("Safety", "S7")]
    public async Task A_message_shows_the_same_few_letters_whatever_is_in_it_and_a_tap_on_them_leads_to_the_start()
    {
        var ada = await SomebodyAsync();
        await ada.Context.GrantPermissionsAsync(["notifications"]);
        var tab = await ada.OpenAsync();
        await tab.WaitUntilKeptForOfflineAsync();
        var push = await PushAsync(ada, tab);

        (await ShownAsync(tab, () => push("Kim: where are you?"))).ShouldBe("Notes||notes");
        (await TapAsync(ada, tab)).ShouldBe("closed, opened / | closed, focused");
    }

    /// <summary>
    /// What the service worker does at a tap while no tab is open, and while one is. No browser lets a test tap a notification,
    /// so the worker runs as it is served, on an empty page, among stand-ins that say what is asked of them.
    /// </summary>
    private static async Task<string> TapAsync(Person person, Tab tab)
    {
        var worker = await tab.Page.EvaluateAsync<string>("() => fetch('/sw.js').then((answer) => answer.text())");
        return await (await person.Context.NewPageAsync()).EvaluateAsync<string>(
            """
            async (worker) => {
              const tap = async (windows) => {
                const told = [];
                const on = {};
                const clients = { matchAll: async () => windows(told), openWindow: async (path) => told.push(`opened ${path}`) };
                new Function('addEventListener', 'clients', worker)((name, act) => { on[name] = act; }, clients);
                let done;
                on.notificationclick({ notification: { close: () => told.push('closed') }, waitUntil: (promise) => { done = promise; } });
                await done;
                return told.join(', ');
              };
              return `${await tap(() => [])} | ${await tap((told) => [{ focus: async () => told.push('focused') }])}`;
            }
            """,
            worker);
    }

    /// <summary>Hands a message to the service worker of a page.</summary>
    private static async Task<Func<string, Task>> PushAsync(Person person, Tab tab)
    {
        var session = await person.Context.NewCDPSessionAsync(tab.Page);
        var found = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        session.Event("ServiceWorker.workerRegistrationUpdated").OnEvent += (_, told) =>
        {
            foreach (var registration in told!.Value.GetProperty("registrations").EnumerateArray())
            {
                found.TrySetResult(registration.GetProperty("registrationId").GetString()!);
            }
        };
        await session.SendAsync("ServiceWorker.enable");
        var id = await found.Task.WaitAsync(TimeSpan.FromSeconds(30));
        return data => session.SendAsync("ServiceWorker.deliverPushMessage", new()
        {
            ["origin"] = new Uri(tab.Page.Url).GetLeftPart(UriPartial.Authority),
            ["registrationId"] = id,
            ["data"] = data,
        });
    }

    /// <summary>
    /// Title, text and tag of what is shown; empty if nothing is after thirty seconds. The message is handed over again every
    /// three: one handed to a worker by a tool is not kept for it until it is ready, as a push service would.
    /// </summary>
    private static async Task<string> ShownAsync(Tab tab, Func<Task> push)
    {
        var shown = string.Empty;
        for (var tries = 0; tries < 10 && shown.Length == 0; tries++)
        {
            await push();
            shown = await tab.Page.EvaluateAsync<string>(
                """
                async () => {
                  const registration = await navigator.serviceWorker.ready;
                  for (const until = Date.now() + 3000; Date.now() < until;) {
                    const shown = await registration.getNotifications();
                    if (shown.length) return shown.map(({ title, body, tag }) => `${title}|${body}|${tag}`).join();
                    await new Promise((resolve) => setTimeout(resolve, 50));
                  }
                  return '';
                }
                """);
        }

        return shown;
    }
}
