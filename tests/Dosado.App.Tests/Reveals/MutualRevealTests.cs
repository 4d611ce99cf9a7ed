using Dosado.App.Visits;
using Dosado.Bond;
using Dosado.Places.Reveals;
using Dosado.Sync;
using Dosado.Vault;

namespace Dosado.App.Tests.Reveals;

public class MutualRevealTests : IAsyncLifetime
{
    private static readonly QuestionId Question = new("what-i-hope");

    private readonly RelayForTests _relay = new();
    private readonly MemoryStore _kimsDisk = new();
    private readonly FileDeviceKeys _kimsKeys = new(Directory.CreateTempSubdirectory("dosado-keys-").FullName);

    public Task InitializeAsync() => _relay.InitializeAsync();

    public Task DisposeAsync() => _relay.DisposeAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Promise", "P14")]
    public async Task Whoever_answers_first_both_see_both_when_both_have_answered(bool robinFirst)
    {
        var couple = await Couple.PairAsync(_relay);
        var (first, second) = robinFirst ? (couple.Robin, couple.Kim) : (couple.Kim, couple.Robin);

        await AnswerAsync(first, "the sea");
        await ArrivesAsync(second, first);
        Look(second).ShouldBe(new Revealing.Unanswered(string.Empty));
        await AnswerAsync(second, "less hurry");

        await Eventually.Async(async () => await LookAsync(first) is Revealing.Both && await LookAsync(second) is Revealing.Both);
        Both(first).ShouldBe(("the sea", "less hurry"));
        Both(second).ShouldBe(("less hurry", "the sea"));
    }

    [Fact]
    [Trait("Promise", "P14")]
    [Trait("Safety", "S6")]
    public async Task Until_both_have_answered_nothing_shows_whether_the_other_has()
    {
        var couple = await Couple.PairAsync(_relay);
        await AnswerAsync(couple.Robin, "the sea");
        var alone = Look(couple.Robin);
        await AnswerAsync(couple.Kim, "less hurry");
        await MutualReveal.WithdrawAsync(couple.Kim.Home, Question);
        await ArrivesAsync(couple.Robin, couple.Kim);

        (await LookAsync(couple.Robin)).ShouldBe(alone);
        alone.ShouldBe(new Revealing.Kept("the sea"));
    }

    [Fact]
    [Trait("Promise", "P14")]
    public async Task It_opens_when_one_was_away_for_days_while_the_other_has_closed_the_app()
    {
        var (robin, kim, kimsSite) = await PairWithKimsDiskAsync();
        await AnswerAsync(kim, "less hurry");
        await ArrivesAsync(robin, kim);
        kimsSite.Dispose();

        await AnswerAsync(robin, "the sea");
        await Eventually.Async(async () => await LookAsync(robin) is Revealing.Kept && HasOpened(robin));

        var (again, _) = await KimAsync();
        await Eventually.Async(async () => await LookAsync(again) is Revealing.Both && await LookAsync(robin) is Revealing.Both);
        Both(again).ShouldBe(("less hurry", "the sea"));
    }

    [Fact]
    [Trait("Promise", "P14")]
    public async Task The_app_opens_by_itself_while_it_merely_runs()
    {
        var couple = await Couple.PairAsync(_relay);
        await AnswerAsync(couple.Robin, "the sea");
        await ArrivesAsync(couple.Kim, couple.Robin);
        await AnswerAsync(couple.Kim, "less hurry");

        await Eventually.Async(() => Task.FromResult(Look(couple.Robin) is Revealing.Both && Look(couple.Kim) is Revealing.Both));
    }

    [Fact]
    [Trait("Promise", "P14")]
    public async Task A_program_that_opens_another_answer_than_it_sealed_shows_nobody_anything()
    {
        var couple = await Couple.PairAsync(_relay);
        var (bond, id) = (couple.Kim.Home.Bond!, couple.Kim.Home.NewId());
        var salt = couple.Kim.Home.NewSalt();
        await bond.RecordAsync(new AnswerSealed(id, Question, Commitment.To(bond.Id, Question, bond.Me, salt, "less hurry")));
        await AnswerAsync(couple.Robin, "the sea");
        await Eventually.Async(async () => await LookAsync(couple.Kim) is not null && HasOpened(couple.Robin));

        await bond.RecordAsync(new AnswerOpened(couple.Kim.Home.NewId(), Question, id, salt, "the sea, like you"));
        await ArrivesAsync(couple.Robin, couple.Kim);

        (await LookAsync(couple.Robin)).ShouldBe(new Revealing.Kept("the sea"));
    }

    [Fact]
    [Trait("Promise", "P14")]
    public async Task Withdrawn_it_is_on_no_screen_and_in_no_export()
    {
        var couple = await Couple.PairAsync(_relay);
        await AnswerAsync(couple.Robin, "a very private sea");
        await AnswerAsync(couple.Kim, "less hurry");
        await Eventually.Async(async () => await LookAsync(couple.Robin) is Revealing.Both && await LookAsync(couple.Kim) is Revealing.Both);

        await couple.Robin.SendAsync($"/reveal/{Question.Value}/withdraw");

        (await LookAsync(couple.Robin)).ShouldBe(new Revealing.Unanswered(string.Empty));
        await Eventually.Async(async () => await LookAsync(couple.Kim) is Revealing.Kept);
        foreach (var device in new[] { couple.Robin, couple.Kim })
        {
            await device.OpenAsync("/us/export/json");
            System.Text.Encoding.UTF8.GetString(device.Downloaded).ShouldNotContain("very private");
        }
    }

    [Fact]
    public async Task An_answer_can_be_given_better_until_both_are_open_and_not_after()
    {
        var couple = await Couple.PairAsync(_relay);
        await AnswerAsync(couple.Robin, "the sea");
        await AnswerAsync(couple.Robin, "the sea, in autumn");
        Look(couple.Robin).ShouldBe(new Revealing.Kept("the sea, in autumn"));
        await ArrivesAsync(couple.Kim, couple.Robin);
        await AnswerAsync(couple.Kim, "less hurry");
        await Eventually.Async(async () => await LookAsync(couple.Robin) is Revealing.Both);

        await AnswerAsync(couple.Robin, "what you said");

        Both(couple.Robin).ShouldBe(("the sea, in autumn", "less hurry"));
    }

    [Fact]
    public async Task One_alone_keeps_an_answer_and_finds_it_as_a_draft_when_there_are_two()
    {
        var (robin, kim) = (await _relay.BegunAsync("Robin"), await _relay.BegunAsync("Kim"));
        await AnswerAsync(robin, "the sea");
        Look(robin).ShouldBe(new Revealing.Kept("the sea"));

        await Couple.MeetAsync(robin, kim, _relay.SetupCode);

        (await LookAsync(robin)).ShouldBe(new Revealing.Unanswered("the sea"));
    }

    [Fact]
    [Trait("Promise", "P10")]
    public async Task Behind_the_closed_inner_door_an_answer_waits_to_be_opened()
    {
        var couple = await Couple.PairAsync(_relay);
        await AnswerAsync(couple.Robin, "the sea");
        couple.Robin.Home.CloseMine();
        await AnswerAsync(couple.Kim, "less hurry");
        await ArrivesAsync(couple.Robin, couple.Kim);
        Look(couple.Robin).ShouldBe(new Revealing.Closed());
        HasOpened(couple.Robin).ShouldBeFalse();

        await couple.Robin.Home.OpenMineAsync(string.Empty);

        await Eventually.Async(async () => await LookAsync(couple.Robin) is Revealing.Both);
    }

    private static Task AnswerAsync(Device device, string words) => MutualReveal.AnswerAsync(device.Home, Question, words);

    private static Revealing Look(Device device) => MutualReveal.Look(device.Home, Question);

    private static async Task<Revealing> LookAsync(Device device)
    {
        await device.OpenAsync("/pause");
        return Look(device);
    }

    private static (string Mine, string Theirs) Both(Device device) =>
        Look(device) is Revealing.Both both ? (both.Mine.Content, both.Theirs.Content) : default;

    private static bool HasOpened(Device device) =>
        device.Home.Bond!.State.Reveals.Of(Question).Opened.ContainsKey(device.Home.Bond.Me);

    /// <summary>Waits until <paramref name="here"/> has everything that <paramref name="there"/> said.</summary>
    private static Task ArrivesAsync(Device here, Device there) => Eventually.Async(async () =>
    {
        await here.OpenAsync("/pause");
        var said = there.Home.Bond!.Recorded.Where(r => r.Author == there.Home.Bond.Me).Select(r => r.Event.Id);
        var heard = here.Home.Bond!.Recorded.Select(r => r.Event.Id).ToHashSet();
        return said.All(heard.Contains);
    });

    private async Task<(Device Robin, Device Kim, Site KimsSite)> PairWithKimsDiskAsync()
    {
        var robin = await _relay.BegunAsync("Robin");
        var (kim, site) = await KimAsync();
        await kim.OpenAsync("/keep");
        await kim.Fill("What would you like to be called?", "Kim").PressAsync("Keep it");
        await Couple.MeetAsync(robin, kim, _relay.SetupCode);
        return (robin, kim, site);
    }

    private async Task<(Device Kim, Site Site)> KimAsync()
    {
        var site = await Site.StartAsync(
            Some.Platform(TimeProvider.System, _kimsDisk, _kimsKeys, _relay.Address), CancellationToken.None);
        var kim = new Device(site);
        await kim.OpenAsync("/mine");
        if (kim.Document.QuerySelectorAll("button").Any(b => b.TextContent.Trim() == "Open"))
        {
            await kim.PressAsync("Open");
        }

        return (kim, site);
    }
}
