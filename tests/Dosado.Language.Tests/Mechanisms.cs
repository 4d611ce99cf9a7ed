namespace Dosado.Language.Tests;

/// <summary>The rows of the catalogue that the engine carries.</summary>
public class Mechanisms
{
    [Fact]
    [Trait("Mechanism", "M013")]
    public void Ranking_the_needs_and_making_the_partner_out_to_be_ill_are_told_apart()
    {
        var kinds = Kinds("My needs are more important than yours. And you are so needy.");

        kinds.ShouldBe([FindingKind.Ranking, FindingKind.Label]);
    }

    [Theory]
    [InlineData("uncaring", "room", "closeness")]
    [InlineData("rejecting", "room", "closeness")]
    [InlineData("too distant and cold", "room", "closeness")]
    [InlineData("needy", "closeness", "room")]
    [InlineData("too needy", "closeness", "room")]
    [InlineData("suffocating", "closeness", "room")]
    [Trait("Mechanism", "M020")]
    public void The_judgments_are_marked_with_the_need_they_hide_and_pass_about_ones_own_fear(string judgment, string theirs, string mine)
    {
        var marked = Some.Reading($"You are {judgment}.").Findings.ShouldHaveSingleItem();
        marked.Kind.ShouldBe(FindingKind.Label);
        marked.Need.ShouldBe($"By the other some {theirs}, by you some {mine}.");
        marked.Question.ShouldContain("how would it sound if you said that instead?");

        Some.Reading($"I'm afraid of seeming {judgment}.").Findings.ShouldBeEmpty();
    }

    [Fact]
    [Trait("Mechanism", "M022")]
    public void Blaming_and_invalidating_are_told_apart()
    {
        Kinds("It's all your fault.").ShouldBe([FindingKind.Blame]);
        Kinds("You don't really need so much space.").ShouldBe([FindingKind.Invalidation]);
    }

    [Theory]
    [InlineData("How come you never ask me anything?")]
    [InlineData("You never clean the kitchen.")]
    [InlineData("You always fall asleep when we talk.")]
    [Trait("Mechanism", "M025")]
    public void Never_and_always_open_the_question_what_it_would_mean(string complaint) =>
        Some.Reading(complaint).Findings.ShouldHaveSingleItem().Question.ShouldContain("what would it mean to you");

    [Fact]
    [Trait("Mechanism", "M027")]
    public void The_soft_part_is_seen_only_where_it_leads()
    {
        Presences("I was sad yesterday. You never listen to me.").ShouldContain(PresenceKind.SoftStart);
        Presences("You never listen to me. I was sad yesterday.").ShouldNotContain(PresenceKind.SoftStart);
    }

    [Fact]
    [Trait("Mechanism", "M029")]
    public void Shutting_the_other_out_to_teach_a_lesson_is_asked_about() =>
        Kinds("Until you apologise I will not speak to you.").ShouldBe([FindingKind.Threat]);

    [Fact]
    [Trait("Mechanism", "M031")]
    public void The_engine_asks_and_hands_out_no_sentence_to_send() =>
        Some.English.Rules.OfType<Dosado.Language.Rules.Rule.Finds>().ShouldAllBe(r => r.Question.EndsWith('?'));

    [Fact]
    [Trait("Mechanism", "M032")]
    public void A_wish_for_space_shows_its_need_and_what_stays_true()
    {
        var presences = Presences("I need some time alone tonight. I love you, it is not about leaving you.");

        presences.ShouldContain(PresenceKind.Need);
        presences.ShouldContain(PresenceKind.Reassurance);
    }

    [Fact]
    [Trait("Mechanism", "M033")]
    public void Apologising_a_need_away_is_asked_about() =>
        Kinds("I'm sorry for needing so much time.").ShouldBe([FindingKind.ApologisingAway]);

    [Fact]
    [Trait("Mechanism", "M018")]
    public void A_request_that_can_be_declined_is_seen() =>
        Presences("Could you tell me when you are hurt?").ShouldContain(PresenceKind.Request);

    [Fact]
    [Trait("Mechanism", "M049")]
    public void One_moment_with_an_act_is_seen_and_a_habit_is_not()
    {
        Presences("Yesterday you left while I was still talking.").ShouldContain(PresenceKind.ConcreteMoment);
        Presences("You leave all the time while I am talking.").ShouldNotContain(PresenceKind.ConcreteMoment);
    }

    [Fact]
    [Trait("Mechanism", "M038")]
    [Trait("Mechanism", "M039")]
    public void A_feeling_from_underneath_and_one_on_top_are_told_apart()
    {
        Presences("I was ashamed.").ShouldBe([PresenceKind.PrimaryFeeling]);
        Presences("I was furious.").ShouldBe([PresenceKind.SecondaryFeeling]);
    }

    private static IEnumerable<FindingKind> Kinds(string text) => Some.Reading(text).Findings.Select(f => f.Kind);

    private static IEnumerable<PresenceKind> Presences(string text) => Some.Reading(text).Presences.Select(p => p.Kind);
}
