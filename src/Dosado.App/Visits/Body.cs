using Dosado.App.Frame;
using Dosado.App.Homes;
using Dosado.App.Safety;
using Dosado.App.Words;
using Dosado.Sync;

namespace Dosado.App.Visits;

/// <summary>Makes a page of what a handler has decided: the component inside the frame.</summary>
internal sealed class Body(Texts texts, IIntl intl)
{
    private readonly PageRenderer _renderer = new(texts, intl);
    private readonly FrameWords _words = new(key => texts[key]);

    public async Task<Answer> RenderAsync(string path, Outcome.Shown shown, Home? home)
    {
        var isOpen = home is { IsLocked: false };
        var html = await _renderer.RenderAsync(typeof(BodyFrame), new Dictionary<string, object?>
        {
            ["Page"] = shown.Page,
            ["Model"] = shown.Model,
            ["Words"] = _words,
            ["Support"] = SupportTexts.Read(texts, Help.In(texts.Language)),
            ["Keeping"] = shown.Keeping,
            ["Place"] = PlaceOf(path),
            ["Name"] = isOpen ? home?.Bond?.Other?.Name : null,
            ["Sync"] = isOpen && home?.Bond is { } bond ? SyncWords.Of(bond.Sync, texts, intl, home.Now.Day) : null,
            ["HueA"] = isOpen && home is { IsNew: false } ? HueOf(home.Profile.Hue) : "clay",
            ["HueB"] = isOpen && home?.Bond?.Other is { } other ? HueOf(other.Hue) : "sea",
            ["Added"] = home is { IsLeftBehind: true } ? texts["devices.behind.line"]
                : home is { HasStrangeDevice: true } ? texts["devices.added"]
                : null,
            ["Bond"] = isOpen ? home?.Bond?.Id.Value : null,
            ["MineIsOpen"] = isOpen && home is { Own: not null } or { IsNew: false, IsLocked: false, AppHasCode: true, MineHasCode: false },
            ["LockAfter"] = isOpen && home is { IsNew: false } ? home.LockAfter : 0,
            ["Example"] = home is { IsExample: true } ? path : null,
            ["Bare"] = home is { IsLocked: true },
        });
        return new Answer.Page(
            path, texts["app.title"], texts.Language, html, shown.Keeping, shown.Status, home is { IsNew: false });
    }

    /// <summary>A page as a file that needs nothing else: no frame, no link into the app.</summary>
    public async Task<Answer> WriteAsync(Outcome.Written written)
    {
        var html = await _renderer.RenderAsync(written.Page, new Dictionary<string, object?> { ["Model"] = written.Model });
        return new Answer.Download(written.Name, "text/html", System.Text.Encoding.UTF8.GetBytes("<!doctype html>\n" + html));
    }

    private static string HueOf(Bond.Hue hue) => hue.ToString().ToLowerInvariant();

    private static Place? PlaceOf(string path) => path.Split('?')[0].Split('/') switch
    {
        [_, "mine", "shelves" or "notes" or "new-note" or "questions" or "guess" or "feelings" or "care", ..] => Frame.Place.Us,
        [_, "today" or "mine" or "bonds", ..] => Frame.Place.Today,
        [_, "talk", ..] => Frame.Place.Talk,
        [_, "plan", ..] => Frame.Place.Plan,
        [_, "dance", ..] => Frame.Place.Dance,
        [_, "us" or "join", ..] => Frame.Place.Us,
        _ => null,
    };
}
