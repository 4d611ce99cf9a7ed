namespace Dosado.Bond.Tests;

public class ActsOfOthersTests
{
    [Theory]
    [InlineData("You shouted at me.")]
    [InlineData("Then you left.")]
    [InlineData("She rolled her eyes.")]
    [InlineData("And then he just sat there")]
    [InlineData("Kim slammed the door.")]
    [InlineData("My husband went to bed.")]
    [InlineData("You're always on your phone.")]
    [Trait("Mechanism", "M051")]
    public void A_sentence_about_what_another_did_is_found(string sentence) =>
        ActsOfOthers.Find(sentence, "Kim").ShouldBe([sentence]);

    [Theory]
    [InlineData("I left the room.")]
    [InlineData("Left the room.")]
    [InlineData("Went quiet and did not look at you.")]
    [InlineData("Then I told Kim that you never listen")]
    [InlineData("At first I said nothing.")]
    [InlineData("My voice got loud.")]
    [InlineData("Snapped at her. Slept on the sofa.")]
    [InlineData("")]
    public void What_the_writer_did_is_left_in_peace(string text) => ActsOfOthers.Find(text, "Kim").ShouldBeEmpty();

    [Theory]
    [InlineData("Robin")]
    [InlineData("Kim")]
    [Trait("Mechanism", "M132")]
    public void Either_name_is_read_alike(string name) =>
        ActsOfOthers.Find($"I went out. {name} shouted after me!", name).ShouldBe([$"{name} shouted after me!"]);

    [Fact]
    public void The_rest_stays_as_it_was_typed() =>
        ActsOfOthers.Without("I left. You shouted... I came back.", ["You shouted..."]).ShouldBe("I left. I came back.");
}
