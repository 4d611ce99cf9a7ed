namespace Dosado.App.Tests.Talk.Saying;

/// <summary>Own words, written in each feature that lets them be said, up to the page where one chooses what becomes of them.</summary>
internal static class OwnWords
{
    public const string Words = "I look for you in every room.";

    public static TheoryData<string> Features => ["steps", "cycle", "softening", "draft"];

    public static Task WriteWordsAsync(this Device device, string feature) => feature switch
    {
        "steps" => WriteStepsAsync(device),
        "cycle" => WriteHalfAsync(device),
        "softening" => WriteMoveAsync(device),
        _ => WriteDraftAsync(device),
    };

    private static async Task WriteStepsAsync(Device device)
    {
        await device.OpenAsync("/talk/steps/new?line=need");
        await device.Fill("What I need", Words).PressAsync("Keep, and go on");
        await device.FollowAsync("Keep it, say it or send some of it");
    }

    private static async Task WriteHalfAsync(Device device)
    {
        await device.OpenAsync("/talk/cycle/mine/new");
        await device.Fill("What I needed", Words).PressAsync("Keep");
    }

    private static async Task WriteMoveAsync(Device device)
    {
        await device.OpenAsync("/talk/under/new/under-it");
        await device.Fill("How much you matter to me", Words).PressAsync("Keep");
    }

    private static async Task WriteDraftAsync(Device device)
    {
        await device.BeginLetterAsync("Just write");
        await device.Fill("Your letter", Words).PressAsync("See what can be done with it");
    }
}

/// <summary>Turns of two people with one device.</summary>
internal static class SofaSteps
{
    /// <summary>One speaks, one hears, a nod; then the same the other way round, and enough.</summary>
    public static async Task TakeTurnsAsync(this Device device)
    {
        foreach (var next in new[] { "Said. Hand it over", "Heard. Hand it back", "Now the other speaks", "Said. Hand it over", "Heard. Hand it back" })
        {
            device.Document.QuerySelectorAll("main input, main textarea").ShouldBeEmpty();
            await device.FollowAsync(next);
        }

        await device.FollowAsync("Enough for now");
    }
}
