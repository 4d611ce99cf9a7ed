namespace Dosado.App.Tests.Today;

public class LeavingTests
{
    private const string Heading = "Leaving in a hurry";

    [Fact]
    [Trait("Safety", "S2")]
    public async Task What_leaving_in_a_hurry_cannot_do_is_said_at_first_and_stays_said_beside_the_locks()
    {
        var robin = await Some.BegunAsync();
        await robin.OpenAsync("/today");
        robin.Group(Heading).TextContent.ShouldContain("its history still says that this address was open");
        robin.Group(Heading).TextContent.ShouldContain("An installed icon stays where it is");

        await robin.PressAsync("I know");

        robin.Shows(Heading).ShouldBeFalse();
        await robin.OpenAsync("/us/locks");
        robin.Group(Heading).TextContent.ShouldContain("its history still says that this address was open");
    }
}
