using Dosado.App.Homes;
using Dosado.App.Words;

namespace Dosado.App.Visits;

/// <summary>The app as a server that runs on the device: visits in, pages out.</summary>
public sealed class Site
{
    private readonly Home _home;
    private readonly PageRenderer _renderer;

    private Site(Platform platform)
    {
        _home = new(platform.Clock, platform.Intl);
        _renderer = new(Texts.Load(platform.Intl.Language), platform.Intl);
    }

    /// <summary>Raised when something arrived or was sent, so that the page on screen may be out of date.</summary>
    public event Action? Changed;

    /// <summary>Opens what this device holds and is ready for visits.</summary>
    public static Task<Site> StartAsync(Platform platform, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return Task.FromResult(new Site(platform));
    }

    /// <summary>Answers a visit.</summary>
    public Task<Answer> AnswerAsync(Visit visit, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        Changed?.Invoke();
        _ = _renderer;
        return Task.FromResult<Answer>(
            new Answer.Page(visit.Path, "Today", $"<main><h1 tabindex=\"-1\">Today {_home.Now.Day}</h1></main>", Keeping.OnlyMine, 200));
    }

    /// <summary>Answers a small question of a custom element: JSON in, JSON out.</summary>
    /// <param name="name">Which question, for example <c>draft-marks</c>.</param>
    /// <param name="json">Its parameters.</param>
    /// <param name="cancel">Stops long work.</param>
    public Task<string> AskAsync(string name, string json, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        Changed?.Invoke();
        return Task.FromResult("{}");
    }
}
