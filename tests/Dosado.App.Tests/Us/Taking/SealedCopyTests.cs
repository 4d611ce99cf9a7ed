using Dosado.App.Tests.Talk;
using Dosado.App.Tests.Us.Notes;
using Dosado.Bond;

namespace Dosado.App.Tests.Us.Taking;

public class SealedCopyTests : IAsyncLifetime
{
    private readonly RelayForTests _relay = new();

    public Task InitializeAsync() => _relay.InitializeAsync();

    public Task DisposeAsync() => _relay.DisposeAsync();

    [Fact]
    public async Task What_is_on_one_device_only_begins_again_on_another()
    {
        var old = await Some.BegunAsync();
        await old.WriteAsync("hopes", "I hope", "a house with a bench");
        var (file, code) = await old.SealAsync();
        old.Stop();

        var anew = await Some.DeviceAsync();
        await anew.RestoreAsync(file, code);

        await anew.OpenAsync("/mine/shelves/hopes");
        anew.Shows("a house with a bench").ShouldBeTrue();
        await anew.OpenAsync("/us/me");
        anew.Document.QuerySelector("input[name=name]")!.GetAttribute("value").ShouldBe("Robin");
    }

    [Fact]
    public async Task It_is_one_more_device_and_no_copy_of_the_one_that_made_it()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        var (file, code) = await robin.SealAsync();

        var anew = await _relay.DeviceAsync();
        await anew.RestoreAsync(file, code);
        await anew.Home.Bond!.RecordAsync(new WarmWordSaid(anew.Home.NewId(), anew.Home.Now.Day, "from the new one"));
        await robin.Home.Bond!.RecordAsync(new WarmWordSaid(robin.Home.NewId(), robin.Home.Now.Day, "from the old one"));

        await Eventually.Async(async () =>
        {
            await kim.OpenAsync("/today");
            return kim.Home.Bond!.State.WarmWords.Count == 2;
        });
        var devices = kim.Home.Bond!.Log.Replica.Log.Devices;
        devices.Count.ShouldBe(3);
        robin.Home.Bond.Log.Replica.Device.ShouldNotBe(anew.Home.Bond.Log.Replica.Device);
    }

    [Fact]
    public async Task The_device_that_made_it_says_that_one_was_added()
    {
        var robin = await _relay.BegunAsync("Robin");
        await robin.KeepHereAsync("rain", _relay.SetupCode);
        var (file, code) = await robin.SealAsync();

        var anew = await _relay.DeviceAsync();
        await anew.RestoreAsync(file, code);

        await robin.SeesAsync("/us/devices", "A device was added to your own things.");
    }

    [Fact]
    public async Task Letters_are_there_even_when_no_address_answers_any_more()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        await kim.Home.Bond!.RecordAsync(new WarmWordSaid(kim.Home.NewId(), kim.Home.Now.Day, "said in spring"));
        await robin.SeesAsync("/today", "said in spring");
        var (file, code) = await robin.SealAsync();

        var anew = await RelayForTests.DeviceAsync(Some.Platform(TimeProvider.System, relay: new("http://localhost:9/")) with
        {
            Relays = _ => new Dosado.Sync.HttpRelay(new HttpClient { BaseAddress = new("http://localhost:9/") }, TimeProvider.System),
        });
        await anew.RestoreAsync(file, code);

        await anew.OpenAsync("/us/export/book");
        anew.Shows("said in spring").ShouldBeTrue();
    }

    [Fact]
    public async Task Words_that_waited_to_be_sent_are_not_sent_by_it()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        await kim.SeesAsync("/us", "Robin");
        await _relay.StopAsync();
        await robin.Home.Bond!.RecordAsync(new WarmWordSaid(robin.Home.NewId(), robin.Home.Now.Day, "written in anger"));
        var (file, code) = await robin.SealAsync();
        robin.Stop();
        await _relay.StartAgainAsync();

        var anew = await _relay.DeviceAsync();
        await anew.RestoreAsync(file, code);
        await anew.Home.Bond!.RecordAsync(new WarmWordSaid(anew.Home.NewId(), anew.Home.Now.Day, "written later"));

        await kim.SeesAsync("/today", "written later");
        kim.Home.Bond!.State.WarmWords.ShouldAllBe(w => w.Said.Words != "written in anger");
    }

    [Fact]
    public async Task Another_code_opens_nothing_and_changes_nothing()
    {
        var (file, _) = await (await Some.BegunAsync()).SealAsync();
        using var other = Vault.RecoveryCode.Make(new Vault.DotNetCrypto());
        var anew = await Some.DeviceAsync();

        await anew.TryToRestoreAsync(file, other.Spell());

        anew.Page.Status.ShouldBe(422);
        anew.Shows("That file does not open with that code.").ShouldBeTrue();
        anew.Home.IsNew.ShouldBeTrue();
    }

    [Fact]
    public async Task A_device_that_holds_somebodys_things_is_left_as_it_is()
    {
        var (file, code) = await (await Some.BegunAsync()).SealAsync();
        var other = await Some.BegunAsync("Kim");

        await other.TryToRestoreAsync(file, code);

        other.Home.Profile.Name.ShouldBe("Kim");
    }
}
