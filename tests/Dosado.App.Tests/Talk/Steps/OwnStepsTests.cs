using Dosado.App.Visits;
using Dosado.Bond;
using Dosado.Sync;
using Dosado.Vault;

namespace Dosado.App.Tests.Talk.Steps;

public class OwnStepsTests
{
    private const string Near = "Yesterday evening you turned away when I rubbed your shoulders.";

    [Fact]
    [Trait("Mechanism", "M047")]
    public async Task It_opens_with_how_usual_stepping_on_toes_is_and_counts_only_what_was_talked_about()
    {
        var device = await Some.BegunAsync();
        await WriteAsync(device, "What happened?", Near);
        await WriteAsync(device, "What happened?", "On Sunday you left without a word.");
        await device.OpenAsync("/talk/steps");
        device.Shows("Two people who live close step on each other's toes now and then").ShouldBeTrue();
        device.Document.QuerySelectorAll("main .when").ToList().ForEach(day => day.Remove());
        device.Document.QuerySelector("main")!.TextContent.Any(char.IsDigit).ShouldBeFalse();

        await device.FollowAsync(Near);
        await device.PressAsync("We have talked about it");

        await device.OpenAsync("/talk/steps");
        device.Shows("Talked about so far: 1").ShouldBeTrue();
    }

    [Theory]
    [InlineData("Angry", "At first I felt ...", "angry")]
    [InlineData("Frustrated", "At first I felt ...", "frustrated")]
    [InlineData("Hurt", "Underneath ...", "hurt")]
    [Trait("Mechanism", "M048")]
    public async Task It_begins_in_one_tap_and_the_word_is_there_when_its_line_comes(string word, string line, string feeling)
    {
        var device = await Some.BegunAsync();
        await device.OpenAsync("/talk/steps");

        await device.FollowAsync(word);
        await device.Fill("What happened?", Near).PressAsync("Keep, and go on");

        device.Shows(line).ShouldBeTrue();
        IsTicked(device, feeling).ShouldBeTrue();
    }

    [Fact]
    [Trait("Mechanism", "M048")]
    public async Task It_can_be_left_after_any_line_and_taken_up_on_another_day()
    {
        var (disk, keys) = (new MemoryStore(), new FileDeviceKeys(Directory.CreateTempSubdirectory("dosado-keys-").FullName));
        var device = new Device(await Site.StartAsync(Some.Platform(store: disk, keys: keys), CancellationToken.None));
        await device.OpenAsync("/keep");
        await device.Fill("What would you like to be called?", "Robin").PressAsync("Keep it");
        await device.OpenAsync("/talk/steps/new");
        await device.Fill("What happened?", Near).PressAsync("Enough for now");

        device = new Device(await Site.StartAsync(Some.Platform(store: disk, keys: keys), CancellationToken.None));
        await device.OpenAsync("/mine");
        await device.PressAsync("Open");
        await device.OpenAsync("/talk/steps");
        await device.FollowAsync(Link(device, Near));

        Value(device, "happened").ShouldBe(Near);
        device.Page.Keeping.ShouldBe(Keeping.OnlyMine);
    }

    [Fact]
    public async Task A_moment_without_a_word_is_not_kept()
    {
        var device = await Some.BegunAsync();
        await device.OpenAsync("/talk/steps");
        await device.FollowAsync("Angry");

        await device.PressAsync("Enough for now");

        device.Home.Own!.State.Steps.All.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("happened")]
    [InlineData("at-first")]
    [InlineData("did")]
    [InlineData("underneath")]
    [InlineData("need")]
    [InlineData("ask")]
    public async Task Any_line_can_be_the_first_and_the_page_grows_by_one(string line)
    {
        var device = await Some.BegunAsync();
        await device.OpenAsync($"/talk/steps/new?line={line}");
        device.Document.QuerySelectorAll(".line").ShouldHaveSingleItem().Id.ShouldBe(line);

        await WriteHereAsync(device, line, "something of my own");

        device.Document.QuerySelectorAll(".line").Length.ShouldBe(line == "ask" ? 1 : 2);
    }

    [Theory]
    [InlineData("You always shut me out.")]
    [InlineData("When John shuts me out")]
    [InlineData("You never listen to me.")]
    [Trait("Mechanism", "M049")]
    public async Task What_is_said_in_general_is_asked_which_time_and_both_versions_are_kept(string general)
    {
        var device = await Some.BegunAsync();
        await WriteAsync(device, "What happened?", general, then: "Keep, and go on");

        await device.Fill("Which time? What happened just then?", Near).PressAsync("Keep, and go on");

        var kept = device.Home.Own!.State.Steps.All.ShouldHaveSingleItem().Text;
        (kept.Happened, kept.JustThen).ShouldBe((general, Near));
        device.Shows("Leave it so").ShouldBeFalse();
    }

    [Theory]
    [InlineData(Near)]
    [InlineData("Last night at dinner you looked at your phone while I told you about my day.")]
    [Trait("Mechanism", "M049")]
    public async Task A_moment_and_an_act_are_asked_nothing(string near)
    {
        var device = await Some.BegunAsync();

        await WriteAsync(device, "What happened?", near, then: "Keep, and go on");

        device.Shows("Which time?").ShouldBeFalse();
    }

    [Fact]
    public async Task A_question_that_is_passed_over_does_not_come_again()
    {
        var device = await Some.BegunAsync();
        await WriteAsync(device, "What happened?", "You always shut me out.", then: "Keep, and go on");

        await device.PressAsync("Leave it so");

        device.Shows("Which time?").ShouldBeFalse();
        await device.OpenAsync("/" + device.Page.Path.TrimStart('/'));
        device.Shows("Which time?").ShouldBeFalse();
    }

    [Fact]
    [Trait("Mechanism", "M050")]
    public async Task What_was_felt_at_first_comes_in_two_groups_and_is_called_the_surface()
    {
        var device = await Some.BegunAsync();
        await device.OpenAsync("/talk/steps/new?line=at-first");

        Words(device.Group("Angry")).ShouldBe(["angry", "annoyed", "frustrated"]);
        Words(device.Group("Shut down, to protect yourself")).ShouldBe(["frozen", "numb", "far away"]);
        device.Shows("on the surface").ShouldBeTrue();
    }

    [Fact]
    [Trait("Mechanism", "M051")]
    public async Task What_somebody_else_did_is_asked_to_go_with_what_happened()
    {
        var device = await Some.BegunAsync();
        await device.OpenAsync("/talk/steps/new?line=happened&line=did");
        device.Fill("What happened?", Near);
        await device.Fill("So I ...", "I went quiet. You slammed the door.").PressAsync("Keep, and go on");
        device.Shows("Would it go with what happened?").ShouldBeTrue();

        await device.PressAsync("Put it with what happened");

        Value(device, "did").ShouldBe("I went quiet.");
        Value(device, "happened").ShouldBe(Near + " You slammed the door.");
        device.Shows("Would it go with what happened?").ShouldBeFalse();
    }

    [Fact]
    [Trait("Mechanism", "M052")]
    public async Task A_line_stands_between_what_shows_and_what_is_underneath()
    {
        var device = await Some.BegunAsync();
        await device.OpenAsync("/talk/steps/new?line=did&line=underneath");

        var order = device.Document.QuerySelectorAll("#did, .divide, #underneath").Select(e => e.Id is { Length: > 0 } id ? id : e.ClassName);
        order.ShouldBe(["did", "divide", "underneath"]);
    }

    [Theory]
    [InlineData("angry", "just before you got angry?", "just before you shut down?")]
    [InlineData("frustrated", "just before you got angry?", "just before you shut down?")]
    [InlineData("numb", "just before you shut down?", "just before you got angry?")]
    [InlineData("frozen", "just before you shut down?", "just before you got angry?")]
    [Trait("Mechanism", "M053")]
    public async Task What_helps_to_look_underneath_follows_what_was_felt_at_first(string first, string asked, string notAsked)
    {
        var device = await Some.BegunAsync();
        await device.OpenAsync("/talk/steps/new?line=at-first");
        await device.Tick(first).PressAsync("Underneath ...");

        device.Shows(asked).ShouldBeTrue();
        device.Shows(notAsked).ShouldBeFalse();
    }

    [Theory]
    [InlineData("annoyed", true)]
    [InlineData("numb", false)]
    [Trait("Mechanism", "M105")]
    public async Task Annoyance_is_asked_whether_missing_somebody_is_in_it_and_may_really_be_the_dishes(string first, bool asked)
    {
        var device = await Some.BegunAsync();
        await device.OpenAsync("/talk/steps/new?line=at-first");
        await device.Tick(first).PressAsync("Underneath ...");

        device.Shows("Is there also missing somebody in it? It can also really be the dishes.").ShouldBe(asked);
    }

    [Fact]
    [Trait("Mechanism", "M053")]
    public async Task Several_feelings_can_be_underneath_and_not_known_yet_is_an_answer()
    {
        var device = await Some.BegunAsync();
        await device.OpenAsync("/talk/steps/new?line=underneath");
        await device.Tick("hurt").Tick("ashamed").PressAsync("Keep, and go on");
        ((AngleSharp.Html.Dom.IHtmlInputElement)device.Document.QuerySelector("#need input[name=not-known]")!).IsChecked = true;
        await device.PressAsync("Enough for now");

        var kept = device.Home.Own!.State.Steps.All.ShouldHaveSingleItem().Text;
        kept.Underneath.Picked.ShouldBe(["hurt", "ashamed"]);
        kept.NotKnown.ShouldBe(StepLines.Need);
    }

    [Theory]
    [InlineData("need", "You need to grow up.", "If this were only about you")]
    [InlineData("need", "You should care about me more.", "If this were only about you")]
    [InlineData("ask", "more love", "What would one see happen")]
    [Trait("Mechanism", "M054")]
    public async Task A_need_is_about_oneself_and_what_is_asked_can_be_seen(string line, string words, string asked)
    {
        var device = await Some.BegunAsync();
        await device.OpenAsync($"/talk/steps/new?line={line}");

        await WriteHereAsync(device, line, words, then: line == "ask" ? "Keep, and go on" : "Keep, and go on");

        device.Shows(asked).ShouldBeTrue();
    }

    [Theory]
    [InlineData("need", "To be important to you and sure of your love.")]
    [InlineData("ask", "Could you tell me when you are hurt?")]
    [Trait("Mechanism", "M054")]
    public async Task A_need_about_oneself_and_something_to_be_seen_are_asked_nothing(string line, string words)
    {
        var device = await Some.BegunAsync();
        await device.OpenAsync($"/talk/steps/new?line={line}");

        await WriteHereAsync(device, line, words);

        device.Shows("Leave it so").ShouldBeFalse();
    }

    [Theory]
    [InlineData("I am afraid of him. He always gets like that and he hit me.")]
    [InlineData("You always say you will kill me if I leave.")]
    [Trait("Safety", "S5")]
    public async Task Where_it_speaks_of_fear_or_injury_nothing_is_asked_and_nothing_says_so(string words)
    {
        var device = await Some.BegunAsync();
        await WriteAsync(device, "What happened?", words, then: "Keep, and go on");
        await device.PressAsync("Underneath ...");

        device.Document.QuerySelectorAll(".further, .prompts, .notice, .problem").ShouldBeEmpty();
        Value(device, "happened").ShouldBe(words);
    }

    [Fact]
    [Trait("Safety", "S4")]
    [Trait("Mechanism", "M139")]
    public async Task With_no_suggestions_on_no_page_asks_to_look_underneath()
    {
        var device = await Some.BegunAsync();
        await device.Home.ChooseAsync("suggestions", "off");
        await WriteAsync(device, "What happened?", "You always shut me out.", then: "Keep, and go on");
        await device.Tick("angry").PressAsync("Underneath ...");

        device.Document.QuerySelectorAll(".further, .prompts, .hint[id$=-hint]").ShouldBeEmpty();
        await device.FollowAsync("Keep it, say it or send some of it");
        device.Document.QuerySelectorAll("input[name=part]:checked").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_line_that_is_too_long_is_still_in_its_field()
    {
        var device = await Some.BegunAsync();
        await WriteAsync(device, "What happened?", new string('a', 2_001));

        device.Page.Status.ShouldBe(422);
        Value(device, "happened").Length.ShouldBe(2_001);
    }

    [Fact]
    public async Task A_removed_moment_is_on_no_screen_and_in_no_export()
    {
        var device = await Some.BegunAsync();
        await WriteAsync(device, "What happened?", "a very private evening", then: "Keep, and go on");
        await device.PressAsync("Keep, and go on");

        await device.PressAsync("Remove it");

        device.Shows("private evening").ShouldBeFalse();
        await device.OpenAsync("/us/export/json");
        System.Text.Encoding.UTF8.GetString(device.Downloaded).ShouldNotContain("private evening");
    }

    [Theory]
    [InlineData("/say/underneath+need+ask")]
    [InlineData("/sofa/underneath+need+ask")]
    public async Task Saying_it_oneself_and_the_sofa_keep_nothing(string way)
    {
        var device = await Some.BegunAsync();
        await device.OpenAsync("/talk/steps/new?line=need");
        await WriteHereAsync(device, "need", "to be important to you");
        var before = device.Home.Own!.Events.Count();

        await device.OpenAsync(device.Page.Path.Split('?')[0] + way);

        device.Shows("to be important to you").ShouldBeTrue();
        device.Home.Own!.Events.Count().ShouldBe(before);
    }

    private static async Task WriteAsync(Device device, string line, string words, string then = "Enough for now")
    {
        await device.OpenAsync("/talk/steps/new");
        await device.Fill(line, words).PressAsync(then);
    }

    private static async Task WriteHereAsync(Device device, string line, string words, string? then = null)
    {
        var area = (AngleSharp.Html.Dom.IHtmlTextAreaElement)device.Document.QuerySelector($"#{line} textarea")!;
        area.Value = words;
        await device.PressAsync(then ?? "Keep, and go on");
    }

    private static string Value(Device device, string field) =>
        ((AngleSharp.Html.Dom.IHtmlTextAreaElement)device.Document.QuerySelector($"textarea[name={field}]")!).Value;

    private static string Link(Device device, string words) =>
        string.Join(' ', device.Document.QuerySelectorAll("a").First(a => a.TextContent.Contains(words)).TextContent
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool IsTicked(Device device, string feeling) =>
        device.Document.QuerySelector($"input[value={feeling}][type=checkbox]")!.HasAttribute("checked");

    private static IEnumerable<string> Words(AngleSharp.Dom.IElement group) =>
        group.QuerySelectorAll("label").Select(l => l.TextContent.Trim());
}
