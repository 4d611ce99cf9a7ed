using System.Text.RegularExpressions;
using Dosado.App.Words;
using Dosado.Bond;
using Dosado.Places.Talk.Tutorial;

namespace Dosado.App.Tests.Talk.Tutorial;

public partial class EveningTests
{
    private static readonly Texts English = Some.EnglishTexts();

    /// <summary>Every event, every speaker.</summary>
    public static TheoryData<string, EveningPerson> Continuations
    {
        get
        {
            var all = new TheoryData<string, EveningPerson>();
            foreach (var happened in Evening.Events)
            {
                all.Add(happened, EveningPerson.Mary);
                all.Add(happened, EveningPerson.John);
            }

            return all;
        }
    }

    [Fact]
    [Trait("Mechanism", "M058")]
    public async Task It_opens_with_the_freedom_to_move_away_and_is_told_event_by_event()
    {
        var device = await Some.DeviceAsync();
        await device.OpenAsync("/talk/evening");
        device.Document.QuerySelector("h1 + p")!.TextContent
            .ShouldBe("Moving away needs no reason. What this evening lacked was a word, from either.");

        for (var told = 1; told <= Evening.Events.Count; told++)
        {
            device.Document.QuerySelectorAll(".happening").Length.ShouldBe(told);
            device.Document.QuerySelectorAll(".happening .mind .beneath").Length.ShouldBe(2 * told);
            await (told < Evening.Events.Count ? device.FollowAsync("What came next") : Task.CompletedTask);
        }

        device.Shows("days of silence").ShouldBeTrue();
    }

    [Theory]
    [InlineData("Mary")]
    [InlineData("John")]
    [Trait("Mechanism", "M058")]
    public async Task Either_can_say_it_at_any_event_and_each_time_it_goes_on_differently(string name)
    {
        var device = await Some.DeviceAsync();
        var endings = new HashSet<string>();
        for (var told = 1; told <= Evening.Events.Count; told++)
        {
            await device.OpenAsync($"/talk/evening?at={told}");
            await device.FollowAsync($"{name} says it here");

            device.Document.QuerySelectorAll(".happening").Length.ShouldBe(told);
            endings.Add(device.Document.QuerySelector(".goes-on")!.TextContent);
        }

        endings.Count.ShouldBe(Evening.Events.Count);
    }

    [Theory]
    [MemberData(nameof(Continuations))]
    [Trait("Mechanism", "M058")]
    public void Nobody_who_moved_away_is_touched_after_all(string happened, EveningPerson says) =>
        Touch().IsMatch(WithoutRefusals(Then(happened, says, EveningCast.AsItCame))).ShouldBeFalse();

    [Theory]
    [MemberData(nameof(Continuations))]
    [Trait("Mechanism", "M058")]
    public void Nobody_is_given_the_hurt_of_the_other_as_a_task(string happened, EveningPerson says) =>
        Chore().IsMatch(Says(happened, says, EveningCast.AsItCame) + " " + Then(happened, says, EveningCast.AsItCame)).ShouldBeFalse();

    [Theory]
    [MemberData(nameof(Continuations))]
    [Trait("Mechanism", "M063")]
    public void With_other_names_only_the_names_change(string happened, EveningPerson says)
    {
        var told = Then(happened, says, new("Alex", "Sam"));

        told.ShouldNotContain("{");
        told.Replace("Alex", "Mary").Replace("Sam", "John").ShouldBe(Then(happened, says, EveningCast.AsItCame));
    }

    [Fact]
    [Trait("Mechanism", "M132")]
    public void Swapping_the_two_in_the_cast_swaps_them_in_the_story() =>
        Then("rub", EveningPerson.Mary, new("John", "Mary"))
            .ShouldStartWith("Mary would have liked it otherwise");

    [Fact]
    [Trait("Mechanism", "M056")]
    public void Mary_in_five_steps()
    {
        var mary = Evening.StepsOf(EveningPerson.Mary, EveningCast.AsItCame, English);

        mary.Happened.ShouldBe("John shuts me out.");
        mary.JustThen.ShouldBe("Yesterday you shut me out because I did not feel like having my back rubbed.");
        mary.AtFirst.Picked.ShouldBe(["angry"]);
        mary.Did.ShouldContain("Brushed John off");
        mary.Underneath.Picked.ShouldBe(["hurt", "sad", "afraid", "rejected", "not-enough"]);
        mary.Need.ShouldBe("To be important to you, and sure of your love even when I displease you.");
        mary.Ask.ShouldContain("tell me when you are hurt");
        mary.Words.ShouldBe(StepLines.All);
    }

    [Fact]
    [Trait("Mechanism", "M057")]
    public void John_in_five_steps_was_angry_and_underneath_hurt_and_ashamed_of_it()
    {
        var john = Evening.StepsOf(EveningPerson.John, EveningCast.AsItCame, English);

        john.AtFirst.Picked.ShouldBe(["angry"]);
        john.Did.ShouldBe("Shut down, and became quiet and distant.");
        john.Underneath.Picked.ShouldBe(["hurt", "ashamed", "rejected"]);
        john.Ask.ShouldContain("still care about me");
        john.Words.ShouldBe(StepLines.All);
    }

    [Fact]
    [Trait("Mechanism", "M056")]
    [Trait("Mechanism", "M057")]
    public async Task Both_stand_side_by_side_in_five_steps()
    {
        var device = await Some.DeviceAsync();
        await device.OpenAsync("/talk/evening/steps");

        device.Document.QuerySelectorAll(".lane > article").Select(a => a.QuerySelectorAll("dt").Length).ShouldBe([6, 6]);
        device.Document.QuerySelectorAll(".lane > article .divide").Length.ShouldBe(2);
    }

    [Fact]
    public async Task Names_can_be_changed_and_no_word_makes_either_a_man_or_a_woman()
    {
        var device = await Some.BegunAsync();
        await device.OpenAsync("/talk/evening");
        device.Fill("Who moved away", "Ines").Fill("Who wanted to be near", "Ana");
        await device.PressAsync("Use these names");

        device.Shows("Ana came up behind Ines and rubbed Ines's shoulders.").ShouldBeTrue();
        (device.Shows("Mary") || device.Shows("John")).ShouldBeFalse();
        English.Keys.Where(k => k.StartsWith("evening.", StringComparison.Ordinal)).Where(k => Gender().IsMatch(English[k])).ShouldBeEmpty();
    }

    private static string Then(string happened, EveningPerson says, EveningCast cast) =>
        cast.Tell(English, $"evening.{happened}.{Evening.KeyOf(says)}.then");

    private static string Says(string happened, EveningPerson says, EveningCast cast) =>
        cast.Tell(English, $"evening.{happened}.{Evening.KeyOf(says)}.says");

    /// <summary>Sentences in which a touch is refused, or is told not to have been.</summary>
    private static string WithoutRefusals(string told) => string.Join(
        ' ',
        Sentence().Split(told).Where(s => !Refusal().IsMatch(s)));

    [GeneratedRegex(@"\b(touch|hug|kiss|cuddl|embrac|caress|held|hold|hand in hand|took (his|her|their|\w+'s) hand|lean|arm|lap|rub|massag|snuggl|shoulder|back was|let (him|her|them|\w+) )", RegexOptions.IgnoreCase)]
    private static partial Regex Touch();

    [GeneratedRegex(@"\b(not|no|nobody|neither|none)\b|to myself", RegexOptions.IgnoreCase)]
    private static partial Regex Refusal();

    [GeneratedRegex(@"\b(sorry|apologi|my fault|your fault|because of (you|me)|made (him|her|them|me|\w+) hurt|make it up|owe|should have|comforted|consoled|soothed|looked after|took care of|made up for)", RegexOptions.IgnoreCase)]
    private static partial Regex Chore();

    [GeneratedRegex(@"\b(he|she|him|hers?|his|himself|herself|man|woman)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Gender();

    [GeneratedRegex(@"(?<=[.?!]""?)\s+")]
    private static partial Regex Sentence();
}
