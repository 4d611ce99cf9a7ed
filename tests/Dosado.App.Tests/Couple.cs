namespace Dosado.App.Tests;

/// <summary>Two people on two devices who have paired over a real relay.</summary>
internal sealed record Couple(Device Robin, Device Kim)
{
    public static async Task<Couple> PairAsync(RelayForTests relay)
    {
        var (robin, kim) = (await relay.BegunAsync("Robin"), await relay.BegunAsync("Kim"));
        await MeetAsync(robin, kim, relay.SetupCode);
        return new(robin, kim);
    }

    /// <summary>Robin invites, Kim follows the link, both compare the words.</summary>
    public static async Task MeetAsync(Device robin, Device kim, string setupCode)
    {
        await InviteAsync(robin, setupCode);
        await FollowAsync(robin, kim);
        await CompareAsync(robin, kim);
    }

    /// <summary>Kim opens the link that Robin's screen shows, and wants to join.</summary>
    public static async Task FollowAsync(Device robin, Device kim)
    {
        await kim.OpenAsync("/join?%23=" + Uri.EscapeDataString(CodeOf(robin)));
        await kim.PressAsync("On this device only");
    }

    /// <summary>Both screens show six words.</summary>
    public static Task ReachWordsAsync(Device robin) => robin.SeesAsync("/us/invite", "Six words");

    /// <summary>The words are the same, and both are in.</summary>
    public static async Task CompareAsync(Device robin, Device kim)
    {
        await ReachWordsAsync(robin);
        await robin.PressAsync("They are the same");
        await kim.PressAsync("They are the same");
        await Eventually.Async(async () =>
        {
            await kim.OpenAsync("/join");
            await robin.OpenAsync("/us/invite");
            await kim.OpenAsync("/us");
            await robin.OpenAsync("/us");
            return kim.Shows("Robin") && robin.Shows("Kim");
        });
    }

    public static async Task InviteAsync(Device robin, string setupCode)
    {
        await robin.OpenAsync("/us/invite");
        await robin.Fill("Setup code", setupCode).PressAsync("On this device only");
    }

    public static string CodeOf(Device device) => device.Document.QuerySelector("p.code")!.TextContent;

    public static string WordsOf(Device device) =>
        string.Join(' ', device.Document.QuerySelectorAll(".six-words li").Select(w => w.TextContent));
}
