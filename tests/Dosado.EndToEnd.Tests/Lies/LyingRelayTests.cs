using Dosado.EndToEnd.Tests.Journeys;
using Dosado.EndToEnd.Tests.Stage;
using Dosado.Sync;
using Dosado.Sync.Tests;
using Dosado.Sync.Tests.Logs;
using Microsoft.Playwright;

namespace Dosado.EndToEnd.Tests.Lies;

/// <summary>
/// The table that the native client is held to (<see cref="RelayLies"/>), told to the app in the browser: one device,
/// whose storage is put back after every line.
/// </summary>
public sealed class LyingRelayTests(World world) : BrowserTest(world)
{
    private const string Beginning = "-at-the-beginning";
    private const string Prepared = "-prepared";

    private static readonly (int Status, string Error)[] Denials = [(401, "not-allowed"), (404, "no-such-space"), (410, "deleted")];

    [Fact]
    [Trait("Promise", "P7")]
    [Trait("Promise", "P8")]
    [Trait("Promise", "P13")]
    public async Task Every_lie_and_every_denial_is_named_and_leaves_what_was_there()
    {
        var person = await SomebodyAsync(serviceWorkers: ServiceWorkerPolicy.Block);
        var robin = await person.OpenAsync();
        var disk = new KeptBrowser(robin.Page);
        var told = await ToldBrowser.BeginAsync(robin, World.Host.Address);
        await disk.PutAsideAsync(Beginning);
        await told.HearTheBeginningAsync();
        await disk.PutAsideAsync(Prepared);
        var had = await disk.ReadAsync("log");

        var wrong = new List<string>();
        foreach (var (name, lie) in RelayLies.All)
        {
            told.Show(await lie.PrepareAsync(told.Story));
            await robin.Page.GotoAsync("/us");
            if (lie.Reason is { } reason)
            {
                await ExpectAsync(name, Words[$"stop.{reason}"]);
                await disk.PutBackAsync(Prepared);
            }
            else
            {
                await told.IsAskedAgainAsync();
                await ExpectAsync(name, "Out of touch since");
            }
        }

        foreach (var (status, error) in Denials)
        {
            told.Deny(status, error);
            await robin.Page.GotoAsync("/us");
            await ExpectAsync(error, "The address turns this device away. Nothing on this device is touched.");
        }

        wrong.ShouldBeEmpty();
        await ADeletedSpaceThatIsThereAgainIsNotBegunAnewAsync(robin, told);
        await disk.PutBackAsync(Prepared);
        await ALogThatTookMoreThanItSaidIsNotBelievedAsync(robin, told);
        (await disk.ReadAsync("log")).ShouldBe(had);
        await disk.PutBackAsync(Beginning);
        await told.StopLyingAsync();
        await AnOldCopyOfTheDeviceIsNoticedAsync(robin, disk);
        person.Forgive("the server responded with a status of 4");

        async Task ExpectAsync(string name, string says)
        {
            wrong.AddRange(await robin.SaysAsync(says) ? [] : [$"{name}: does not say '{says}'"]);
            wrong.AddRange((await disk.ReadAsync("log")).SequenceEqual(had) ? [] : [$"{name}: what was there has changed"]);
        }
    }

    /// <summary>The last denial said that it is deleted.</summary>
    private static async Task ADeletedSpaceThatIsThereAgainIsNotBegunAnewAsync(Tab robin, ToldBrowser told)
    {
        told.Show([]);
        await robin.Page.GotoAsync("/us");
        await robin.ReadsAsync(Words["stop.HeadRolledBack"]);
    }

    /// <summary>An older copy was put in place and went on, hides that, and takes what its person gives back all the same.</summary>
    private static async Task ALogThatTookMoreThanItSaidIsNotBelievedAsync(Tab robin, ToldBrowser told)
    {
        var story = told.Story;
        IReadOnlyList<LogItem> older = story.Log[..(story.Had - 1)];
        var given = await told.IgnoreExpectedHeadAsync(older, [.. older, story.Log[^1], story.Log[story.Had - 1]]);
        await robin.Page.GotoAsync("/us");
        await robin.ReadsAsync(Words["stop.HeadRolledBack"]);
        await robin.FollowAsync("Moving house");
        await robin.SeesAsync("Moving house");
        await robin.PressAsync("Give it back");

        await robin.Page.WaitForFunctionAsync("() => !document.body.innerText.includes('Give it back')");
        await robin.Page.GotoAsync("/us");
        await robin.ReadsAsync(Words["stop.RepeatedEnvelope"]);
        given.ShouldHaveSingleItem().Expected.ShouldBe(MemoryRelay.HeadOf(older).ToString());
        given[0].Given.ShouldBe(((LogItem.Whole)story.Log[story.Had - 1]).Envelope.ToBytes());
    }

    /// <summary>The device writes, is put back to before it did, comes again, and joins anew as its person has it do.</summary>
    private static async Task AnOldCopyOfTheDeviceIsNoticedAsync(Tab robin, KeptBrowser disk)
    {
        await robin.Page.GotoAsync("/us");
        await robin.FollowAsync("Name and colour");
        await robin.SeesAsync("Only mine");
        await robin.PressAsync("Open");
        await robin.SeesAsync("Name and colour");
        await robin.WriteAsync("What would you like to be called?", "Robbie");
        await robin.PressAsync("Keep");
        await robin.SeesAsync("Us");
        await robin.ReadsAsync("Everything is sent and received.");

        await disk.PutBackAsync(Beginning);
        await robin.Page.GotoAsync("/us");
        await robin.ReadsAsync(Words["stop.OldCopyOfDevice"]);
        await robin.FollowAsync("Moving house");
        await robin.SeesAsync("Only mine");
        await robin.PressAsync("Open");
        await robin.SeesAsync("Moving house");
        await robin.ReadsAsync("This device was put back to an older state");
        await robin.PressAsync("Join anew");
        await robin.SeesAsync("Devices and the recovery code");
        await robin.GoToAsync("Us");
        await robin.ReadsAsync("Everything is sent and received.");
    }

    private static IReadOnlyDictionary<string, string> Words { get; } = File
        .ReadLines(Path.Combine(WorkingTree.Root, "src/Dosado.App/Words/en/sync.txt"))
        .Where(line => line.StartsWith("stop.", StringComparison.Ordinal))
        .Select(line => line.Split(" = ", 2))
        .ToDictionary(pair => pair[0], pair => pair[1]);
}
