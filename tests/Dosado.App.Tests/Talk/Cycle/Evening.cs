namespace Dosado.App.Tests.Talk.Cycle;

/// <summary>An evening of two people: what each writes of their own half, and shows.</summary>
internal static class Evening
{
    public const string Unasked = "nobody asked how my day was";
    public const string Quiet = "went quiet and drew back";
    public const string Remark = "a sharp word across the table";

    /// <summary>The half of whoever spoke sharply, written and kept, and its page opened.</summary>
    public static async Task WriteRobinsAsync(this Device device, string exactly = "enjoy your phone")
    {
        await device.OpenAsync("/talk/cycle/mine/new");
        await device.Fill("What reached me", Unasked)
            .Tick("sadness").Fill("What I needed", "to matter to you")
            .Tick("anger").Fill("What I concluded", "I could as well not be here")
            .Tick("made a sharp remark").Fill("What exactly did I do or say?", exactly)
            .PressAsync("Keep");
    }

    /// <summary>The half of whoever went quiet, beside the one that is shown, written and kept.</summary>
    public static async Task WriteKimsBesideAsync(this Device device, string other = "Robin", string move = Quiet)
    {
        await device.OpenAsync("/talk/cycle");
        var link = device.Document.QuerySelectorAll("a").First(a => a.TextContent.Trim().EndsWith(other + "'s half", StringComparison.Ordinal));
        await device.OpenAsync(link.GetAttribute("href")!);
        await device.FollowAsync("My half");
        await device.Fill("What reached me", Remark)
            .Tick("shame").Fill("What I needed", "a little room to arrive")
            .Tick("frozen").Fill("What I concluded", "nothing I do is right")
            .Tick(move).Fill("What exactly did I do or say?", "I looked at the wall")
            .PressAsync("Keep");
    }

    /// <summary>Shows a line of the half whose page is open, all of it.</summary>
    public static async Task ShowAsync(this Device device, string link)
    {
        await device.FollowAsync(link);
        await device.PressAsync("Show this");
    }

    /// <summary>Both halves above the line, seen by both; both are on its page.</summary>
    public static async Task BothAboveAsync(Couple couple, string robin = "Robin", string kim = "Kim", string move = Quiet)
    {
        await couple.Robin.WriteRobinsAsync();
        await couple.Robin.ShowAsync($"Show {kim} what can be seen");
        await couple.Kim.SeesAsync("/talk/cycle", robin + "'s half");
        await couple.Kim.WriteKimsBesideAsync(robin, move);
        await couple.Kim.ShowAsync($"Show {robin} what can be seen");
        await couple.Robin.SeesAsync(couple.Robin.Page.Path, "I looked at the wall");
    }

    /// <summary>Both halves, and both say what reached them; both are on its page.</summary>
    public static async Task WholeAsync(Couple couple, string robin = "Robin", string kim = "Kim", string move = Quiet)
    {
        await BothAboveAsync(couple, robin, kim, move);
        await couple.Robin.PressAsync("Yes, this reached me");
        await couple.Kim.SeesAsync(couple.Kim.Page.Path, $"reached {robin}, as {robin} says");
        await couple.Kim.PressAsync("Yes, this reached me");
        await couple.Robin.SeesAsync(couple.Robin.Page.Path, "The fault is not in either of you.");
    }
}
