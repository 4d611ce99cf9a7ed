namespace Dosado.App.Visits;

/// <summary>The app as a server that runs on the device: visits in, pages out.</summary>
public sealed class Site
{
    /// <summary>Raised when something arrived or was sent, so that the page on screen may be out of date.</summary>
    public event Action? Changed;

    /// <summary>Answers a visit.</summary>
    public Task<Answer> AnswerAsync(Visit visit, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        Changed?.Invoke();
        return Task.FromResult<Answer>(
            new Answer.Page(visit.Path, "Today", "<main><h1 tabindex=\"-1\">Today</h1></main>", Keeping.OnlyMine, 200));
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
