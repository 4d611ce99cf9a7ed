using Dosado.App.Example;
using Dosado.App.Faults;
using Dosado.App.Homes;
using Dosado.App.Locks;
using Dosado.App.Words;

namespace Dosado.App.Visits;

/// <summary>The app as a server that runs on the device: visits in, pages out.</summary>
public sealed class Site : IDisposable
{
    private const int MostRedirects = 5;

    private readonly Home _home;
    private readonly Body _body;
    private readonly Speech _speech;
    private readonly Platform _platform;
    private Section? _places;

    private Site(Platform platform, Speech speech, Home home)
    {
        _platform = platform;
        _speech = speech;
        _home = home;
        _body = new(speech.Texts, platform.Intl);
        _home.Changed += () => Changed?.Invoke();
    }

    /// <summary>Raised when something arrived or was sent, so that the page on screen may be out of date.</summary>
    public event Action? Changed;

    internal Home Home => _home;

    /// <summary>Opens what this device holds and is ready for visits.</summary>
    public static async Task<Site> StartAsync(Platform platform, CancellationToken cancel)
    {
        var speech = await Speech.OpenAsync(platform, cancel);
        return new(platform, speech, await Home.OpenAsync(platform, speech, cancel));
    }

    /// <summary>Answers a visit. Never throws: a fault becomes a page that says so and loses nothing.</summary>
    public async Task<Answer> AnswerAsync(Visit visit, CancellationToken cancel)
    {
        try
        {
            return await FollowAsync(visit, MostRedirects, cancel);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // The one place for accidents: whatever went wrong, the person sees a page and the log is untouched.
            _home.Faults.Note(fault, (Routes.Find(visit) ?? _places?.FindRoute(visit))?.Route.Pattern ?? "?");
            var page = Outcome.Show<FaultPage>(FaultModel.Of(fault, visit.Path), Keeping.OnlyMine, 500);
            return await _body.RenderAsync(visit.Path, (Outcome.Shown)page, null);
        }
    }

    /// <summary>Answers a small question of a custom element: JSON in, JSON out.</summary>
    /// <param name="name">Which question, for example <c>draft-marks</c>.</param>
    /// <param name="json">Its parameters.</param>
    /// <param name="cancel">Stops long work.</param>
    /// <returns>The answer; an empty object from a locked app and for a name that this version does not know.</returns>
    public async Task<string> AskAsync(string name, string json, CancellationToken cancel)
    {
        if (_home.IsLocked || (await PlacesAsync(cancel)).FindQuestion(name) is not { } question)
        {
            return "{}";
        }

        await ReadyAsync(question.Needs, cancel);
        return await question.Answer(_home, json, cancel);
    }

    /// <summary>The tab or process ends: doors closed, loops stopped.</summary>
    public void Dispose() => _home.Dispose();

    private async Task<Answer> FollowAsync(Visit visit, int redirects, CancellationToken cancel)
    {
        await _home.CatchUpAsync(cancel);
        _speech.Texts.IsBetweenFriends = _home.IsBetweenFriends;
        return await HandleAsync(visit, cancel) switch
        {
            Outcome.Shown shown => await _body.RenderAsync(visit.Address, shown, _home),
            Outcome.Given given => given.Download,
            Outcome.Written written => await _body.WriteAsync(written),
            Outcome.Gone gone when redirects > 0 => await FollowAsync(Visit.ToLink(gone.Path), redirects - 1, cancel),
            var other => throw new InvalidOperationException($"{visit.Path} leads in a circle: {other}"),
        };
    }

    private Task<Outcome> HandleAsync(Visit visit, CancellationToken cancel) =>
        _home.IsLocked && visit.Path != "/unlock" ? Task.FromResult(LocksHandler.AskForCode(visit))
        : _home.IsExample && ExampleHandler.IsKeptOut(visit) ? Task.FromResult(ExampleHandler.NothingIsKept())
        : visit.Path == "/" ? Task.FromResult(Outcome.Go("/today"))
        : FindAsync(visit, cancel);

    private async Task<Outcome> FindAsync(Visit visit, CancellationToken cancel)
    {
        if ((Routes.Find(visit) ?? (await PlacesAsync(cancel)).FindRoute(visit)) is not { } match)
        {
            return Outcome.Show<UnknownPage>(visit.Path, Keeping.OnlyMine, 404);
        }

        if (TooLongModel.Find(visit, match.Route.Longest) is { } tooLong)
        {
            return Outcome.Show<TooLongPage>(tooLong, Keeping.OnlyMine, 422);
        }

        await ReadyAsync(match.Route.Needs, cancel);
        var request = new Request(visit, match.Parts, _home);
        return await TurnToBondOfAsync(visit)
            ? await match.Route.Handler(request)
            : NotThereModel.Show(request, "/today", [.. visit.Form.Select(f => f.Name).Distinct()]);
    }

    /// <summary>
    /// A form is for the bond that its page was about, also where another tab has turned to another one meanwhile. False when
    /// that bond was left; a door can be closed all the same.
    /// </summary>
    private async Task<bool> TurnToBondOfAsync(Visit visit)
    {
        if (visit.Bond is not { } bond || _home.Bond is not { } shown || shown.Is(new(bond)))
        {
            return true;
        }

        if (_home.FindBond(new(bond)) is not { } meant)
        {
            return visit.Path is "/lock" or "/mine/close";
        }

        await _home.ShowAsync(meant.Id);
        _speech.Texts.IsBetweenFriends = _home.IsBetweenFriends;
        return true;
    }

    /// <summary>The pages that are not there from the start, and what they say.</summary>
    private async Task<Section> PlacesAsync(CancellationToken cancel)
    {
        if (_places is null)
        {
            var places = await _platform.Places(cancel);
            _speech.Texts.Add(places.Words);
            _places = places;
        }

        return _places;
    }

    /// <summary>No type of an engine may be touched before this.</summary>
    private async Task ReadyAsync(IEnumerable<Engine> needs, CancellationToken cancel)
    {
        foreach (var engine in needs)
        {
            await _platform.Engines(engine, cancel);
        }
    }
}
