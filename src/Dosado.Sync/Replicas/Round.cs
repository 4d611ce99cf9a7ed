namespace Dosado.Sync;

/// <summary>One round of sync: pull and check, send, pull what was sent, ask for redactions.</summary>
internal sealed class Round(ReplicaParts parts, SpaceTables tables, Memory memory, Heard heard)
{
    /// <summary>The last answer is kept no more often than this.</summary>
    private static readonly TimeSpan Grain = TimeSpan.FromMinutes(1);

    /// <summary>The relay drops at most so many in one request.</summary>
    private const int MostRedactions = 1_024;

    private readonly Intake _intake = new(parts, tables, memory);
    private readonly Dispatch _dispatch = new(parts, tables, memory);

    private DateTimeOffset? _silentSince;
    private Heard _kept = heard;

    /// <summary>When the relay last answered, in this run or an earlier one.</summary>
    public DateTimeOffset? LastAnswer { get; private set; } = heard.Answer;

    public DateTimeOffset? LastNews { get; private set; } = heard.News;

    public async ValueTask<SyncState> RunAsync(Sending sending, CancellationToken cancel)
    {
        await memory.RecallAsync(cancel);
        if (memory.State.Stop is { } stop)
        {
            return new SyncState.Stopped(stop);
        }

        if (parts.Relay is not { } relay)
        {
            return new SyncState.OnThisDeviceOnly();
        }

        try
        {
            var trouble = await ExchangeAsync(relay, sending, cancel);
            await KeepHeardAsync(cancel);
            var unsent = (await tables.ReadOutboxAsync(cancel)).Count;
            return trouble is null ? Done(unsent) : StateOf(trouble, unsent);
        }
        catch (StoreFullException)
        {
            return new SyncState.DeviceFull((await tables.ReadOutboxAsync(cancel)).Count);
        }
        catch
        {
            memory.Forget();
            throw;
        }
    }

    /// <summary>So that "out of touch since" and "nothing came since" say the truth after a reload, too.</summary>
    private async ValueTask KeepHeardAsync(CancellationToken cancel)
    {
        var heard = new Heard(LastAnswer - _kept.Answer < Grain ? _kept.Answer : LastAnswer, LastNews);
        if (heard == _kept)
        {
            return;
        }

        StoreChange?[] changes = [
            heard.Answer is { } answer ? tables.KeepAnswered(answer) : null,
            heard.News is { } news ? tables.KeepNews(news) : null,
        ];
        try
        {
            await tables.CommitAsync([.. changes.OfType<StoreChange>()], cancel);
            _kept = heard;
        }
        catch (StoreFullException)
        {
            // What this device knows of the relay is no reason to say that it has no room for what arrived.
        }
    }

    private static SyncState Done(int unsent) => unsent == 0 ? new SyncState.UpToDate() : new SyncState.ToSend(unsent);

    private async ValueTask<Trouble?> ExchangeAsync(IRelay relay, Sending sending, CancellationToken cancel)
    {
        var trouble = await PullAsync(relay, cancel);
        while (trouble is null && parts.Rights.Write is { } write)
        {
            var envelopes = await _dispatch.PrepareAsync(sending, cancel);
            if (envelopes.Count == 0)
            {
                return await RedactAsync(relay, write, cancel);
            }

            trouble = Note(await relay.AppendAsync(memory.State.Space, write, envelopes, null, cancel))
                ?? await PullAsync(relay, cancel)
                ?? await FindLostAsync(envelopes, cancel);
            sending = sending is Sending.Batch ? new Sending.Nothing() : sending;
        }

        return trouble;
    }

    private async ValueTask<Trouble?> PullAsync(IRelay relay, CancellationToken cancel)
    {
        using var given = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        try
        {
            return await PullAsync(new Pages(relay, memory.State.Space, parts.Rights.Read, given.Token), cancel);
        }
        finally
        {
            await given.CancelAsync();
        }
    }

    private async ValueTask<Trouble?> PullAsync(Pages pages, CancellationToken cancel)
    {
        while (true)
        {
            var before = memory.State;
            var answer = await pages.ReadAsync(before.Head.Sequence);
            if (Note(answer) is { } trouble)
            {
                return trouble;
            }

            var page = ((RelayAnswer<LogPage>.Granted)answer).Value;
            var after = await _intake.TakeAsync(page, cancel);
            NoteNews(before, after);
            if (after.Stop is { } stop)
            {
                return new Trouble.Stopped(stop);
            }

            if (after.Head == page.Head)
            {
                return null;
            }

            if (page.Items.Count == 0)
            {
                return new Trouble.Silent("it says that there is more and does not give it");
            }
        }
    }

    private void NoteNews(LogState before, LogState after)
    {
        var fromOthers = after.Devices.Any(d =>
            d.Key != parts.Seal.Device && before.Devices.GetValueOrDefault(d.Key)?.Place != d.Value.Place);
        LastNews = fromOthers ? parts.Clock.GetUtcNow() : LastNews;
    }

    /// <summary>A relay that says yes and does not have it: asked again later, with the same bytes.</summary>
    private async ValueTask<Trouble?> FindLostAsync(IReadOnlyList<Envelope> sent, CancellationToken cancel)
    {
        var ids = await memory.IdsAsync(cancel);
        return sent.All(e => ids.ContainsKey(e.Header.Id)) ? null : new Trouble.NotThere();
    }

    private async ValueTask<Trouble?> RedactAsync(IRelay relay, Token write, CancellationToken cancel)
    {
        foreach (var ids in (await tables.ReadToRedactAsync(cancel)).Chunk(MostRedactions))
        {
            if (Note(await relay.RedactAsync(memory.State.Space, write, ids, cancel)) is { } trouble)
            {
                return trouble;
            }

            await tables.CommitAsync([.. ids.Select(tables.WasRedacted)], cancel);
        }

        return null;
    }

    private Trouble? Note<T>(RelayAnswer<T> answer)
    {
        if (answer is RelayAnswer<T>.Unreachable silent)
        {
            _silentSince ??= LastAnswer ?? parts.Clock.GetUtcNow();
            return new Trouble.Silent(silent.Detail);
        }

        LastAnswer = parts.Clock.GetUtcNow();
        _silentSince = null;
        return answer is RelayAnswer<T>.Refused no ? new Trouble.Refused(no.Reason) : null;
    }

    private SyncState StateOf(Trouble trouble, int unsent) => trouble switch
    {
        Trouble.Stopped t => new SyncState.Stopped(t.Stop),
        Trouble.Refused t => new SyncState.Refused(t.Reason, unsent),
        Trouble.NotThere => new SyncState.ToSend(unsent),
        Trouble.Silent => new SyncState.OfflineSince(_silentSince ?? LastAnswer ?? parts.Clock.GetUtcNow(), unsent),
        _ => throw new InvalidOperationException(),
    };

    /// <summary>Why a round ended early.</summary>
    private abstract record Trouble
    {
        public sealed record Stopped(Stop Stop) : Trouble;

        public sealed record Refused(Refusal Reason) : Trouble;

        public sealed record Silent(string Detail) : Trouble;

        public sealed record NotThere : Trouble;
    }
}

/// <summary>When something was last heard in a space; null for never.</summary>
/// <param name="Answer">From the relay.</param>
/// <param name="News">From another device.</param>
internal readonly record struct Heard(DateTimeOffset? Answer, DateTimeOffset? News);
