using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Dosado.App.Visits;

namespace Dosado.App.Tests;

/// <summary>A device in a person's hand: sees pages as HTML, follows links, fills forms and presses buttons by their words.</summary>
internal sealed class Device(Site site)
{
    private Answer.Page? _page;

    public Answer.Page Page => _page ?? throw new InvalidOperationException("no page was opened");

    public IHtmlDocument Document { get; private set; } = Parse(string.Empty);

    /// <summary>The words of the page, white space folded.</summary>
    public string Text => Fold(Document.Body!.TextContent);

    /// <summary>What the device holds, for what has no page of its own.</summary>
    public Homes.Home Home => site.Home;

    public byte[] Downloaded { get; private set; } = [];

    /// <summary>The tab or process ends.</summary>
    public void Stop() => site.Dispose();

    /// <summary>What the shell sends by itself.</summary>
    public Task SendAsync(string path) => GoAsync(Visit.Send(path));

    public Device Choose(string label) => Tick(label);

    public Task OpenAsync(string link) => GoAsync(Visit.ToLink(link));

    /// <summary>A form sent whose page is somebody else's.</summary>
    public Task SendAsync(string path, params IReadOnlyList<Field> fields) => GoAsync(Visit.Send(path, fields));

    public async Task FollowAsync(string words)
    {
        var link = Document.QuerySelectorAll("a[href]").First(a => Fold(a.TextContent) == words);
        await OpenAsync(link.GetAttribute("href")!);
    }

    public Device Fill(string label, string value)
    {
        Write(FindField(label), value);
        return this;
    }

    /// <summary>Fills the field of this name, where several have the same label.</summary>
    public Device FillNamed(string name, string value)
    {
        Write(Document.QuerySelector($"[name='{name}']")!, value);
        return this;
    }

    private static void Write(IElement field, string value)
    {
        switch (field)
        {
            case IHtmlInputElement input: input.Value = value; break;
            case IHtmlTextAreaElement area: area.Value = value; break;
            case IHtmlSelectElement select: select.Value = value; break;
            default: throw new InvalidOperationException($"'{field.GetAttribute("name")}' cannot be filled in");
        }
    }

    /// <summary>Chooses one of the answers of a field.</summary>
    public Device Choose(string name, string value, string? within = null)
    {
        var scope = within is null ? Document.Body! : Group(within);
        scope.QuerySelectorAll<IHtmlInputElement>($"input[name='{name}']").First(i => i.Value == value).IsChecked = true;
        return this;
    }

    public bool IsTicked(string label) => ((IHtmlInputElement)FindField(label)).IsChecked;

    public Device Tick(string label, bool on = true)
    {
        ((IHtmlInputElement)FindField(label)).IsChecked = on;
        return this;
    }

    /// <summary>Presses the button with these words; within the group of this name when one is given.</summary>
    public async Task PressAsync(string words, string? within = null)
    {
        var scope = within is null ? Document.Body! : Group(within);
        var button = scope.QuerySelectorAll("button").FirstOrDefault(b => Fold(b.TextContent) == words)
            ?? throw new InvalidOperationException($"no button '{words}' on {_page?.Path}: {Text}");
        var form = (IHtmlFormElement)(button.Closest("form") ?? throw new InvalidOperationException("no form"));
        await SendAsync(form, button);
    }

    /// <summary>Sends a form with what stands in it, by one of its buttons.</summary>
    public async Task SendAsync(IHtmlFormElement form, IElement? button)
    {
        var fields = Fields(form);
        if (button?.GetAttribute("name") is { } name)
        {
            fields.Add(new(name, button.GetAttribute("value") ?? string.Empty));
        }

        var action = ActionOf(form, button);
        var bond = form.Closest(".frame")?.GetAttribute("data-bond");
        await GoAsync(form.Method == "post" ? Visit.Send(action, fields) with { Bond = bond } : new("GET", action, fields, []));
    }

    public static string ActionOf(IElement form, IElement? button) =>
        button?.GetAttribute("formaction") ?? form.GetAttribute("action")!;

    public IElement Group(string name) => Document.QuerySelectorAll("fieldset, section, article, details, [role=group]")
        .FirstOrDefault(e => Fold(e.QuerySelector("legend, h2, h3, summary")?.TextContent ?? string.Empty) == name
            || e.GetAttribute("aria-label") == name)
        ?? throw new InvalidOperationException($"nothing is headed '{name}' on {_page?.Path}: {Text}");

    public bool Shows(string words) => Text.Contains(words, StringComparison.Ordinal);

    private static List<Field> Fields(IHtmlFormElement form) =>
    [
        .. form.Elements.OfType<IHtmlElement>()
            .Select(e => e switch
            {
                IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => null,
                IHtmlInputElement { Name: { Length: > 0 } name } input => new Field(name, input.Value),
                IHtmlTextAreaElement { Name: { Length: > 0 } name } area => new Field(name, area.Value),
                IHtmlSelectElement { Name: { Length: > 0 } name } select => new Field(name, select.Value ?? string.Empty),
                _ => null,
            })
            .OfType<Field>(),
    ];

    private IElement FindField(string label) => Document.QuerySelectorAll("label")
        .First(l => Fold(l.QuerySelector("span:not([aria-hidden])")?.TextContent ?? l.TextContent) == label)
        .QuerySelector("input, textarea, select")!;

    private async Task GoAsync(Visit visit)
    {
        var answer = await site.AnswerAsync(visit, CancellationToken.None);
        if (answer is Answer.Download download)
        {
            Downloaded = download.Bytes;
            return;
        }

        _page = (Answer.Page)answer;
        Document = Parse(_page.Html);
    }

    private static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
