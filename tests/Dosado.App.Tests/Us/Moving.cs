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

    /// <summary>Asked again after it was cut off: it may have come through, and only its answer was lost.</summary>
    public static async Task MoveOnAsync(this Device device)
    {
        await device.OpenAsync("/us");
        await device.OpenMoveAsync();
        await (device.Shows("You have moved") ? Task.CompletedTask : device.MoveBondAsync());
    }

    /// <summary>The one who moved invites the other again, and both compare six words.</summary>
    public static async Task FollowAsync(Device mover, Device other)
    {
        await MeetAgainAsync(mover, other);
        await other.PressAsync("They are the same");
        await ArriveAsync(mover, other);
    }

    /// <summary>Both see six words, and the one who moved says that they are the same.</summary>
    public static async Task MeetAgainAsync(Device mover, Device other)
    {
        await mover.OpenMoveAsync();
        await mover.PressAsync(mover.Document.QuerySelector("form[action$='/invite'] button")!.TextContent);
        var code = Couple.CodeOf(mover);
        await other.OpenAsync("/join?%23=" + Uri.EscapeDataString(code));
        await other.PressAsync(other.Document.QuerySelector("form[action='/join/accept'] button")!.TextContent);
        await Couple.ReachWordsAsync(mover);
        await mover.PressAsync("They are the same");
    }

    /// <summary>Until both are in the new place, and the one who followed has nothing of the old one left.</summary>
    public static Task ArriveAsync(Device mover, Device other) => Eventually.Async(async () =>
    {
        await other.OpenAsync("/join");
        await mover.OpenAsync("/us/invite");
        await mover.OpenMoveAsync();
        await other.OpenAsync("/us");
        return mover.Shows("The old place") && HasArrived(other);
    });

    /// <summary>On the page Us: whether the old place has made room for the new one.</summary>
    public static bool HasArrived(Device other) =>
        other.Page.Path == "/us" && other.Document.QuerySelectorAll("a[href$='/leave']").Length == 1 && other.Home.Bond!.Formerly.Any();
}
