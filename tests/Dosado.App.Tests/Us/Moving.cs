namespace Dosado.App.Tests.Us;

/// <summary>Moving a bond to new keys, and following, with the buttons that people have.</summary>
internal static class Moving
{
    public static async Task OpenMoveAsync(this Device device)
    {
        await device.OpenAsync("/us");
        await device.FollowAsync("Moving house");
    }

    public static async Task MoveBondAsync(this Device device)
    {
        await device.OpenMoveAsync();
        await device.PressAsync("Move");
        device.Shows("You have moved").ShouldBeTrue(device.Text);
    }

    /// <summary>The one who moved invites the other again, and both compare six words.</summary>
    public static async Task FollowAsync(Device mover, Device other)
    {
        await mover.OpenMoveAsync();
        await mover.PressAsync(mover.Document.QuerySelector("form[action$='/invite'] button")!.TextContent);
        var code = Couple.CodeOf(mover);
        await other.OpenAsync("/join?%23=" + Uri.EscapeDataString(code));
        await other.PressAsync(other.Document.QuerySelector("form[action='/join/accept'] button")!.TextContent);
        await Couple.ReachWordsAsync(mover);
        await mover.PressAsync("They are the same");
        await other.PressAsync("They are the same");
        await Eventually.Async(async () =>
        {
            await other.OpenAsync("/join");
            await mover.OpenAsync("/us/invite");
            await mover.OpenMoveAsync();
            await other.OpenAsync("/us");
            return mover.Shows("The old place") && other.Document.QuerySelectorAll("a[href$='/leave']").Length == 1;
        });
    }
}
