using Dosado.EndToEnd.Tests.Stage;
using Microsoft.Playwright;

namespace Dosado.EndToEnd.Tests.Journeys;

/// <summary>The evening of Mary and John, told to its end and otherwise, in a browser.</summary>
public sealed class EveningTests(World world) : BrowserTest(world)
{
    private const int Events = 8;

    [Fact]
    [Trait("Mechanism", "M056")]
    [Trait("Mechanism", "M057")]
    [Trait("Mechanism", "M058")]
    public async Task It_is_told_event_by_event_and_goes_on_otherwise_wherever_one_says_it()
    {
        var tab = await (await SomebodyAsync()).OpenAsync();
        await tab.BeginAsync("Robin");
        await tab.GoToAsync("Talk");
        await tab.FollowAsync("Five steps");
        await tab.FollowAsync("See how it went for Mary and John");
        await tab.ReadsAsync("Moving away needs no reason. What this evening lacked was a word, from either.");
        await tab.LooksAsync("evening 1");
        await tab.FollowAsync("Mary says it here");
        await tab.LooksAsync("evening mary says");
        await tab.FollowAsync("John says it here");
        await tab.LooksAsync("evening john says");
        await tab.FollowAsync("How it went instead");
        for (var told = 1; told < Events; told++)
        {
            await tab.FollowAsync("What came next");
            await Assertions.Expect(tab.Page.Locator(".happening")).ToHaveCountAsync(told + 1);
        }

        await tab.LooksAsync("evening whole");
        await tab.FollowAsync("Both of them in five steps");
        await tab.ReadsAsync("To be important to you, and sure of your love even when I displease you.");
        await tab.LooksAsync("evening in steps");
    }
}
