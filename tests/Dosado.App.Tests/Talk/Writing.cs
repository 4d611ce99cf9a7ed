using AngleSharp.Html.Dom;

namespace Dosado.App.Tests.Talk;

/// <summary>What people do on the way to a letter and with one.</summary>
internal static class Writing
{
    public static async Task BeginLetterAsync(this Device device, string carries)
    {
        await device.OpenAsync("/talk/say");
        var button = device.Document.QuerySelectorAll("button[name=carries]")
            .First(b => b.TextContent.Contains(carries, StringComparison.Ordinal));
        await device.SendAsync("/talk/say/begin", new Visits.Field("carries", button.GetAttribute("value")!));
    }

    /// <summary>A letter as somebody sends it who just writes.</summary>
    public static async Task SendLetterAsync(this Device device, string words, string ask = "", string wish = "not said")
    {
        await device.BeginLetterAsync("Just write");
        await device.Fill("Your letter", words).Fill("What you ask for, if you like", ask).Tick(wish)
            .PressAsync("See what can be done with it");
        await device.PressAsync("Send it to Kim");
    }

    public static async Task OpenLetterAsync(this Device device, string words)
    {
        await device.SeesAsync("/talk", words);
        var link = device.Document.QuerySelectorAll("a[href^='/talk/letters/']")
            .First(a => a.TextContent.Contains(words, StringComparison.Ordinal));
        await device.OpenAsync(link.GetAttribute("href")!);
    }

    /// <summary>The letter on the page, white space folded.</summary>
    public static string Letter(this Device device) => string.Join(
        ' ',
        device.Document.QuerySelector("article")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Everything of the page but the frame around it, which says how sync stands.</summary>
    public static string Inside(this Device device) => device.Document.QuerySelector("main")!.InnerHtml;

    public static Task WithoutSuggestionsAsync(this Device device) =>
        device.SendAsync("/us/suggestions", new Visits.Field("off", "yes"));

    /// <summary>What stands in the field of this name.</summary>
    public static string Field(this Device device, string name) =>
        ((IHtmlTextAreaElement)device.Document.QuerySelector($"textarea[name={name}]")!).Value;
}
