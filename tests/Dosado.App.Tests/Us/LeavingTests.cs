namespace Dosado.App.Tests.Us;

public class LeavingTests : IAsyncLifetime
{
    private readonly RelayForTests _relay = new();

    public Task InitializeAsync() => _relay.InitializeAsync();

    public Task DisposeAsync() => _relay.DisposeAsync();

    [Fact]
    [Trait("Safety", "S3")]
    [Trait("Mechanism", "M015")]
    public async Task Leaving_is_at_once_and_the_other_sees_no_difference()
    {
        var couple = await Couple.PairAsync(_relay);
        await couple.Kim.OpenAsync("/today");
        var before = couple.Kim.Page.Html;

        await couple.Robin.OpenAsync("/us");
        await couple.Robin.FollowAsync("Leaving");
        couple.Robin.Shows("Leaving can be a tense time.").ShouldBeTrue();
        await couple.Robin.PressAsync("Leave");

        couple.Robin.Text.ShouldNotContain("Kim");
        await Task.Delay(TimeSpan.FromMilliseconds(300));
        await couple.Kim.OpenAsync("/today");
        couple.Kim.Page.Html.ShouldBe(before);
    }

    [Fact]
    [Trait("Safety", "S3")]
    public async Task Who_leaves_keeps_what_is_only_theirs()
    {
        var couple = await Couple.PairAsync(_relay);
        await couple.Robin.OpenAsync("/today");
        await couple.Robin.Fill("A line of your own", "still mine").PressAsync("Keep");

        await couple.Robin.OpenAsync("/us");
        await couple.Robin.FollowAsync("Leaving");
        await couple.Robin.PressAsync("Leave");

        await couple.Robin.OpenAsync("/mine/check-ins");
        couple.Robin.Shows("still mine").ShouldBeTrue();
    }

    [Fact]
    [Trait("Safety", "S3")]
    public async Task What_happens_is_said_beforehand_and_staying_has_the_same_size_as_leaving()
    {
        var (robin, _) = await Couple.PairAsync(_relay);

        await robin.OpenAsync("/us");
        await robin.FollowAsync("Leaving");

        robin.Shows("What you had shared stays with them as far as it had arrived").ShouldBeTrue();
        robin.Shows("What is only yours stays with you").ShouldBeTrue();
        robin.Document.QuerySelectorAll(".buttons.equal > *").Length.ShouldBe(2);
        robin.Shows("Take your things along first").ShouldBeTrue();
    }

    [Fact]
    [Trait("Safety", "S3")]
    public async Task Deleting_what_lies_at_the_address_leaves_no_byte_of_it_on_the_relays_disk()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        await robin.Home.Bond!.RecordAsync(new Bond.WarmWordSaid(robin.Home.NewId(), robin.Home.Now.Day, new string('w', 3000)));
        await kim.SeesAsync("/today", "www");
        var space = robin.Home.Bond.Log.Replica.Space.ToString();
        var lying = (await _relay.ReadCiphertextsAsync())[space];
        _relay.HasOnDisk(lying.AsMemory(100, 64)).ShouldBeTrue();

        await robin.OpenAsync("/us");
        await robin.FollowAsync("Leaving");
        await robin.PressAsync("Leave, and delete what lies at the address");

        robin.Text.ShouldNotContain("Kim");
        await Eventually.Async(async () => !(await _relay.ReadCiphertextsAsync()).ContainsKey(space));
        await _relay.RestartAsync();
        _relay.HasOnDisk(lying.AsMemory(100, 64)).ShouldBeFalse();
        await kim.OpenAsync("/today");
        kim.Shows("www").ShouldBeTrue();
    }

    [Fact]
    public async Task Where_nobody_answers_nothing_is_deleted_and_leaving_is_still_open()
    {
        var (robin, _) = await Couple.PairAsync(_relay);
        await robin.OpenAsync("/us");
        await robin.FollowAsync("Leaving");
        await _relay.StopAsync();

        await robin.PressAsync("Leave, and delete what lies at the address");

        robin.Page.Status.ShouldBe(422);
        robin.Shows("This address does not answer just now.").ShouldBeTrue();
        await robin.PressAsync("Leave");
        robin.Home.Bonds.ShouldBeEmpty();
        await _relay.StartAgainAsync();
    }

    [Fact]
    [Trait("Safety", "S3")]
    public async Task A_goodbye_is_read_by_the_other()
    {
        var (robin, kim) = await Couple.PairAsync(_relay);
        await robin.OpenAsync("/us");
        await robin.FollowAsync("Leaving");

        await robin.Fill("Your words, if you like", "Fare well.").PressAsync("Leave and say so");

        robin.Home.Bonds.ShouldBeEmpty();
        await kim.SeesAsync("/today", "Robin has said goodbye");
        kim.Group("Robin has said goodbye").QuerySelector("blockquote")!.TextContent.ShouldBe("Fare well.");
    }

    [Fact]
    [Trait("Safety", "S3")]
    public async Task Where_nobody_answers_a_goodbye_is_not_lost_and_leaving_without_one_is_still_open()
    {
        var (robin, _) = await Couple.PairAsync(_relay);
        await robin.OpenAsync("/us");
        await robin.FollowAsync("Leaving");
        await _relay.StopAsync();

        await robin.Fill("Your words, if you like", "Fare well.").PressAsync("Leave and say so");

        robin.Page.Status.ShouldBe(422);
        robin.Shows("This address does not answer just now.").ShouldBeTrue();
        robin.Document.QuerySelector("textarea")!.TextContent.ShouldBe("Fare well.");
        robin.Home.Bond!.Recorded.ShouldNotContain(r => r.Event is Bond.SaidGoodbye);
        await robin.PressAsync("Leave");
        robin.Home.Bonds.ShouldBeEmpty();
        await _relay.StartAgainAsync();
    }
}
