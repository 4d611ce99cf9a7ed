using System.Text.RegularExpressions;
using Dosado.EndToEnd.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dosado.EndToEnd.Tests.Journeys;

/// <summary>Two people, each in a browser of their own, and what they do on the way to each other.</summary>
internal sealed record Couple(Tab Robin, Tab Kim)
{
    /// <summary>From nothing to two who see each other's name.</summary>
    public static async Task<Couple> PairAsync(
        Person robin,
        Person kim,
        string setupCode = "",
        string ownAt = Steps.ThisDeviceOnly,
        string called = "Robin")
    {
        var (hers, his) = (await robin.OpenAsync(), new Tab(await kim.Context.NewPageAsync(), isPretended: false));
        await hers.BeginAsync(called);
        var link = await hers.InviteAsync(setupCode, ownAt);
        await his.FollowInvitationAsync(link);
        await his.JoinAsync("Kim");
        var couple = new Couple(hers, his);
        await couple.AgreeOnWordsAsync();
        return couple;
    }

    /// <summary>Both see the six words and say that they are the same; then each sees Today.</summary>
    public async Task AgreeOnWordsAsync()
    {
        foreach (var tab in Both)
        {
            await tab.SeesAsync("Six words");
        }

        foreach (var tab in Both)
        {
            await tab.PressAsync("They are the same");
        }

        foreach (var tab in Both)
        {
            await tab.SeesAsync("Today");
        }
    }

    private Tab[] Both => [Robin, Kim];
}

/// <summary>Steps of one person on the way.</summary>
internal static partial class Steps
{
    public const string ThisDeviceOnly = "On this device only";

    /// <summary>The first check-in and a name to be called by.</summary>
    public static async Task BeginAsync(this Tab tab, string name, string code = "")
    {
        await tab.SeesAsync("Today");
        await tab.PressAsync("more");
        await tab.FollowAsync("Keep this?");
        await tab.GiveNameAsync(name, code);
        await tab.SeesAsync("Today");
    }

    /// <summary>Answers "Keep this?".</summary>
    public static async Task GiveNameAsync(this Tab tab, string name, string code = "")
    {
        await tab.SeesAsync("Keep this?");
        await tab.WriteAsync("What would you like to be called?", name);
        if (code.Length > 0)
        {
            await tab.UnfoldAsync("A code for this app, if you like");
            await tab.Page.GetByLabel("A code for this app, if you like").FillAsync(code);
        }

        await tab.PressAsync("Keep it");
    }

    /// <summary>Says what to be called, on the way to somebody.</summary>
    public static async Task NameToJoinAsync(this Tab tab, string name)
    {
        await tab.SeesAsync("A name to begin with");
        await tab.WriteAsync("What would you like to be called?", name);
        await tab.PressAsync("Go on");
    }

    /// <summary>Makes an invitation and reads the link from the page.</summary>
    public static async Task<string> InviteAsync(this Tab tab, string setupCode = "", string ownAt = ThisDeviceOnly)
    {
        await tab.FollowAsync("Us");
        await tab.SeesAsync("Us");
        await tab.FollowAsync("Invite someone, when and if you like");
        await tab.SeesAsync("Invite someone");
        await (setupCode.Length > 0 ? tab.WriteAsync("Setup code", setupCode) : Task.CompletedTask);
        await tab.PressAsync(ownAt);
        await tab.SeesAsync("Your invitation");
        return await tab.Page.GetByText(LinkWithSecret()).TextContentAsync() ?? string.Empty;
    }

    /// <summary>Opens the link as it came.</summary>
    public static async Task FollowInvitationAsync(this Tab tab, string link)
    {
        await tab.Page.GotoAsync(link);
        await tab.SeesAsync("You have an invitation");
    }

    /// <summary>Joins as somebody who has never been here.</summary>
    public static async Task JoinAsync(this Tab tab, string name)
    {
        await tab.PressAsync("Join");
        await tab.NameToJoinAsync(name);
        await tab.SeesAsync("One question before you join");
        await tab.PressAsync(ThisDeviceOnly);
    }

    /// <summary>Writes a line of one's own on Today and keeps it.</summary>
    public static async Task CheckInAsync(this Tab tab, string line)
    {
        await tab.UnfoldAsync("Say more");
        await tab.WriteAsync("A line of your own", line);
        await tab.PressAsync("Keep");
        await tab.ReadsAsync("Kept. Only yours.");
    }

    /// <summary>From Today to what the other would see of the check-in that was just kept.</summary>
    public static async Task PreviewAsync(this Tab tab, string other)
    {
        await tab.FollowAsync("Open it");
        await tab.FollowAsync($"Share with {other}");
        await tab.SeesAsync($"What {other} would see");
    }

    /// <summary>Goes to the place in the bar.</summary>
    public static async Task GoToAsync(this Tab tab, string place)
    {
        await tab.FollowAsync(place);
        await tab.SeesAsync(place);
    }

    /// <summary>
    /// Opens what is folded under these words. A page that comes anew between pressing and letting go takes the press with it,
    /// so it is pressed again.
    /// </summary>
    public static async Task UnfoldAsync(this Tab tab, string words)
    {
        var summary = tab.Page.GetByRole(AriaRole.Group).GetByText(words, new() { Exact = true }).First;
        for (var press = 0; press < 3; press++)
        {
            await summary.ClickAsync();
            if (await summary.EvaluateAsync<bool>("summary => summary.closest('details')?.open ?? true"))
            {
                return;
            }
        }
    }

    /// <summary>The six words on screen, as one text.</summary>
    public static async Task<string[]> ReadSixWordsAsync(this Tab tab)
    {
        var list = tab.Page.GetByRole(AriaRole.List, new() { Name = "Six words" });
        await Expect(list).ToBeVisibleAsync();
        return [.. await list.GetByRole(AriaRole.Listitem).AllTextContentsAsync()];
    }

    [GeneratedRegex(@"^\s*https?://.*#")]
    internal static partial Regex LinkWithSecret();
}
