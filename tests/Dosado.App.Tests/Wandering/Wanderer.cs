using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Dosado.App.Tests.Wandering;

/// <summary>Somebody who follows any link and sends any form with anything written in it, now and then an old one again.</summary>
internal sealed partial class Wanderer(string name, Device device, Random chance)
{
    private static readonly string[] Places = ["/today", "/talk", "/plan", "/dance", "/us"];

    /// <summary>What shares something, and what ends a walk: a code that nobody remembers, another language, leaving.</summary>
    private static readonly Regex LeftOut = Ends();

    private static readonly string[] Odd =
    [
        "", " ", "<b>&amp;\"'</b>", "שלום, מה שלומך", "👩‍❤️‍👨 so", "line\nbreak\r\n\r\n", "0", "-1", "9999999999", "1e9", "2026-03-29",
        "0001-01-01", "9999-12-31", "24:00", "no/zone", new('x', 300), string.Concat(Enumerable.Repeat("word ", 3_000)),
    ];

    private readonly Dictionary<string, int> _trodden = [];
    private readonly List<Way> _sent = [];
    private readonly List<string> _trail = [];
    private int _written;

    /// <summary>What was written, each text once in a life, by the form that it was sent with first.</summary>
    public Dictionary<string, string> Written { get; } = [];

    /// <summary>The last steps, for whoever wants to know how it came about.</summary>
    public string Trail => string.Join('\n', _trail.TakeLast(10));

    /// <summary>One step: mostly where this person has been least.</summary>
    public Task StepAsync() => chance.Next(12) switch
    {
        0 or 1 when _sent.Count > 0 => GoAsync(Pick(_sent)),
        2 => OpenAsync(Pick(Places)),
        3 when Ways() is [_, ..] ways => GoAsync(Pick(ways)),
        _ => Ways().OrderBy(way => _trodden.GetValueOrDefault(way.Name) + (1.5 * chance.NextDouble())).FirstOrDefault() is { } rare
            ? GoAsync(rare)
            : OpenAsync(Pick(Places)),
    };

    private List<Way> Ways() =>
    [
        .. device.Document.QuerySelectorAll("a[href^='/']").Select(link => new Way(link.GetAttribute("href")!, null, null)),
        .. from form in device.Document.Forms
           where form.Method != "dialog"
           from button in form.QuerySelectorAll("button[type=submit]").DefaultIfEmpty()
           select new Way(Device.ActionOf(form, button), form, button),
    ];

    private async Task GoAsync(Way way)
    {
        if (LeftOut.IsMatch(way.Path)) return;
        _trodden[way.Name] = _trodden.GetValueOrDefault(way.Name) + 1;
        await (way.Form is null ? OpenAsync(way.Path) : SendAsync(way));
    }

    private Task OpenAsync(string link)
    {
        _trail.Add($"{name} opens {link}");
        return device.OpenAsync(link);
    }

    private async Task SendAsync(Way way)
    {
        if (!_sent.Contains(way)) Fill(way);
        _sent.Add(way);
        _trail.Add($"{name} sends {way.Path}");
        await device.SendAsync(way.Form!, way.Button);
    }

    private void Fill(Way way)
    {
        var isOdd = chance.Next(3) == 0;
        foreach (var control in way.Form!.Elements.Where(_ => chance.Next(4) > 0))
        {
            switch (control)
            {
                case IHtmlInputElement { Type: "hidden" }: break;
                case IHtmlInputElement { Type: "checkbox" or "radio" } tick: tick.IsChecked = chance.Next(2) == 0; break;
                case IHtmlInputElement input: input.Value = isOdd ? Pick(Odd) : Fitting(input.Type, way); break;
                case IHtmlTextAreaElement area: area.Value = isOdd ? Pick(Odd) : Text(way); break;
                case IHtmlSelectElement { Options: { Length: > 0 } options } select: select.Value = Pick([.. options]).Value; break;
            }
        }
    }

    private string Fitting(string type, Way way) => type switch
    {
        "number" or "range" => chance.Next(12).ToString(CultureInfo.InvariantCulture),
        "date" => $"2026-11-{1 + chance.Next(30):00}",
        "time" => $"{chance.Next(24):00}:{15 * chance.Next(4):00}",
        _ => Text(way),
    };

    private string Text(Way way)
    {
        var text = $"an hour for {name} {++_written}.";
        Written[text] = way.Path;
        return text;
    }

    private T Pick<T>(IReadOnlyList<T> some) => some[chance.Next(some.Count)];

    [GeneratedRegex("/(share|send|say|given|release|show|hand|locks?|language|read-in|leave|recover|restore|move)(/|$)")]
    private static partial Regex Ends();

    [GeneratedRegex("[0-9a-f]{16,}|[?].*")]
    private static partial Regex Ids();

    /// <summary>A link, or a form with the button that sends it.</summary>
    private sealed record Way(string Path, IHtmlFormElement? Form, IElement? Button)
    {
        public string Name { get; } = Ids().Replace(Path, "*") + (Form is null ? string.Empty : "#" + Button?.GetAttribute("value"));
    }
}
