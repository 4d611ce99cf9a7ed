using static Dosado.Bond.Tests.CycleBook;

namespace Dosado.Bond.Tests;

/// <summary>Acts that are never a step of a cycle, and words that only sound like them.</summary>
public class HarmTests
{
    [Theory]
    [Trait("Safety", "S5")]
    [InlineData("I hit him")]
    [InlineData("slapped her")]
    [InlineData("pushed her")]
    [InlineData("I pushed him out of the kitchen")]
    [InlineData("shoved him")]
    [InlineData("threw my plate at the wall")]
    [InlineData("I smashed the vase")]
    [InlineData("stood in front of the door so she could not go")]
    [InlineData("would not let him leave")]
    [InlineData("I blocked the doorway")]
    [InlineData("I threatened to take the kids away")]
    [InlineData("I said I will kill you")]
    [InlineData("forced her to stay")]
    [InlineData("took her phone")]
    [InlineData("I grabbed her wrist")]
    [InlineData("I hid his wallet")]
    [InlineData("I held her down")]
    [InlineData("kicked the door")]
    [InlineData("I locked him out")]
    [InlineData("I will throw your things away")]
    public void An_act_that_I_did_is_no_step(string did) => Harm.Read(did, ofMe: true).ShouldBe(new Harm(false, true));

    [Theory]
    [Trait("Safety", "S5")]
    [InlineData("he hit me")]
    [InlineData("hit me")]
    [InlineData("I was beaten")]
    [InlineData("she pushed me against the fridge")]
    [InlineData("threw a cup at me")]
    [InlineData("he blocked the door")]
    [InlineData("she didn't let me go out")]
    [InlineData("he wouldn't let me leave")]
    [InlineData("you threatened me")]
    [InlineData("he said he'd kill himself if I go")]
    [InlineData("forced me to sleep with him")]
    [InlineData("he took my phone")]
    [InlineData("she kept me from leaving")]
    [InlineData("grabbed me by the arm")]
    [InlineData("he took all of my money")]
    [InlineData("They smashed my laptop.")]
    [InlineData("he raised his hand at me")]
    [InlineData("it was against my will")]
    public void An_act_that_happened_to_me_is_no_step(string reached) => Harm.Read(reached, ofMe: false).ShouldBe(new Harm(true, false));

    /// <summary>What only sounds like an act may stand beside one, and before or after it without a word between.</summary>
    [Theory]
    [Trait("Safety", "S5")]
    [InlineData("it hit me how you slapped me")]
    [InlineData("you slapped me it hit me how late it was")]
    [InlineData("you pushed me away and then you hit me")]
    [InlineData("you hit me and held it against me")]
    [InlineData("you broke your promise and you threw a cup at me")]
    public void A_turn_of_phrase_excuses_nothing_but_itself(string reached) => Harm.Read(reached, ofMe: false).ShouldBe(new Harm(true, false));

    /// <summary>Whose act it was is told by the words, wherever they were written.</summary>
    [Theory]
    [InlineData("I slapped you", false, false)]
    [InlineData("yesterday I slapped you", false, false)]
    [InlineData("you threw a plate", true, true)]
    [InlineData("in the end you threw a plate", true, true)]
    [InlineData("slapped me hard", true, true)]
    [InlineData("got slapped", true, true)]
    public void The_words_tell_whose_act_it_was(string text, bool ofMe, bool isToMe) =>
        Harm.Read(text, ofMe).ShouldBe(new Harm(isToMe, !isToMe));

    [Theory]
    [InlineData("I took the phone")]
    [InlineData("you took the money")]
    public void What_may_be_anybodys_is_not_taken_from_somebody(string text) => Harm.Read(text, ofMe: true).IsThere.ShouldBeFalse();

    [Theory]
    [InlineData("I took my phone and went to bed")]
    [InlineData("I took my keys and left the room")]
    [InlineData("she took her phone and left")]
    [InlineData("you pushed me away")]
    [InlineData("I pushed for an answer")]
    [InlineData("he pushed my buttons")]
    [InlineData("she threw it back at me")]
    [InlineData("I threw in the towel")]
    [InlineData("threw accusations around")]
    [InlineData("I threw it all away")]
    [InlineData("it hit me how alone I was")]
    [InlineData("what you said hit me")]
    [InlineData("a slap in the face")]
    [InlineData("my heart was beating")]
    [InlineData("I beat myself up for it")]
    [InlineData("you shut me out")]
    [InlineData("I shut myself in the bathroom")]
    [InlineData("broke down crying")]
    [InlineData("you broke your promise")]
    [InlineData("I forced a smile")]
    [InlineData("slammed the door")]
    [InlineData("left the room")]
    [InlineData("I did not answer")]
    [InlineData("he turned away when I rubbed his shoulders")]
    [InlineData("I shouted")]
    [InlineData("you held it against me")]
    [InlineData("I bit my tongue")]
    [InlineData("she was on her phone all evening")]
    [InlineData("I blocked it out")]
    [InlineData("I was afraid you would leave")]
    public void Words_that_only_sound_like_it_are_steps(string words)
    {
        Harm.Read(words, ofMe: true).IsThere.ShouldBeFalse();
        Harm.Read(words, ofMe: false).IsThere.ShouldBeFalse();
    }

    [Fact]
    [Trait("Safety", "S5")]
    public void Such_an_act_stands_in_the_figure_as_if_it_were_not_known()
    {
        var hit = Doing("lash-out") with { Exactly = "I slapped him" };
        var unknown = Doing();

        hit.ToSteps().ShouldBe(unknown.ToSteps());
        MapOf(Whole(1, hit, Doing("shut-down"))).ShouldBe(MapOf(Whole(1, unknown, Doing("shut-down"))) with
        {
            Near = MapOf(Whole(1, unknown, Doing("shut-down"))).Near with { Shared = MapOf(Whole(1, hit, Doing("shut-down"))).Near.Shared },
        });
    }

    [Fact]
    [Trait("Safety", "S5")]
    [Trait("Mechanism", "M139")]
    public void No_crossing_leads_to_or_from_such_an_act()
    {
        var did = MapOf(Whole(1, InOwnWords("I pushed her"), Doing("shut-down")));
        did.Far.WasReached.ShouldBeFalse();
        did.IsCycle.ShouldBeFalse();

        var reached = MapOf(Whole(1, Doing("leave") with { Reached = "he took my phone" }, Doing("shut-down")));
        reached.Near.WasReached.ShouldBeFalse();
        reached.IsCycle.ShouldBeFalse();
    }
}
