using Dosado.EndToEnd.Tests.Stage;

namespace Dosado.EndToEnd.Tests.Journeys;

/// <summary>Codes that are mistyped: it is said, and nothing is lost.</summary>
public sealed class WrongCodeTests(World world) : BrowserTest(world)
{
    [Fact]
    public async Task A_slip_in_an_invitation_is_named_by_its_group_and_what_was_typed_stays()
    {
        var tab = await (await SomebodyAsync()).OpenAsync("/join");
        await tab.SeesAsync("You have an invitation");

        await tab.WriteAsync("The code from the invitation", "AAAAAA-BBBBBB-CCCCCC-DDDDDD-EEEEEE");
        await tab.PressAsync("Go on");

        await tab.ReadsAsync("There is a slip in group");
        (await tab.Field("The code from the invitation").InputValueAsync()).ShouldStartWith("AAAAAA");
    }
}
