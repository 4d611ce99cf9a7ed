using Dosado.Bond;

namespace Dosado.App.Homes;

/// <summary>
/// Opens my sealed answers once the other has sealed as well (PROTOCOL.md 5): at every visit, and by itself while the
/// app runs. Salt and answer are behind the inner door; while it is closed, the opening waits for it, and the other sees
/// what they saw before.
/// </summary>
internal sealed class Openings(Home home) : IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private readonly CancellationTokenSource _ending = new();

    public async Task OpenDueAsync(CancellationToken cancel)
    {
        if (home.Own is not { } own || home.Bonds.All(b => !b.State.Reveals.DueFor(b.Me).Any()))
        {
            return;
        }

        await _oneAtATime.WaitAsync(cancel);
        try
        {
            foreach (var bond in home.Bonds.ToList())
            {
                await OpenDueAsync(own.State.Answers, bond);
            }
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <summary>Something has changed: looks without a visit. Should it fail, the next visit looks again and says so.</summary>
    public void Wake()
    {
        if (!home.IsLocked && home.Own is not null)
        {
            _ = home.CatchUpAsync(_ending.Token);
        }
    }

    public void Dispose()
    {
        _ending.Cancel();
        _ending.Dispose();
        _oneAtATime.Dispose();
    }

    /// <summary>
    /// An answer that was kept on another device may not be here yet; then this one opens nothing. One that does not fit its
    /// seal would not be taken, and would be due for ever.
    /// </summary>
    private async Task OpenDueAsync(KeptAnswers mine, BondSpace bond)
    {
        foreach (var due in bond.State.Reveals.DueFor(bond.Me).ToList())
        {
            if (mine.All.TryGetValue(due.Id, out var answer) && bond.State.Reveals.Fits(bond.Me, due, answer.Salt, answer.Content))
            {
                await bond.RecordAsync(
                    new AnswerOpened(home.NewId(), due.Question, due.Id, answer.Salt, answer.Content));
            }
        }
    }
}
