using Dosado.Sync;
using Npgsql;

namespace Dosado.Relay.Storage.Postgres;

/// <summary>
/// Tells the other relays on the same database which logs have moved: at most 50 notices a second from one relay, with
/// many heads in each. A relay that could not listen for a while asks for the heads of what is watched on it, and does so
/// now and then in any case.
/// </summary>
internal sealed class PostgresNotices : IAsyncDisposable
{
    private const int HeadsInOneNotice = 60;

    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan AskingAnyway = TimeSpan.FromSeconds(25);
    private static readonly TimeSpan BeforeTryingAgain = TimeSpan.FromSeconds(1);

    private readonly NpgsqlDataSource _source;
    private readonly StoreEvents _events;
    private readonly string _node = Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(8));
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _lock = new();
    private readonly Task _loops;

    private Dictionary<SpaceId, LogHead> _gathered = [];

    public PostgresNotices(NpgsqlDataSource source, StoreEvents events)
    {
        _source = source;
        _events = events;
        _loops = Task.WhenAll(RepeatAsync(SendAsync), RepeatAsync(ListenAsync));
    }

    /// <summary>Wakes those who watch here at once, and those elsewhere with the next notice.</summary>
    public void Tell(SpaceId space, LogHead head)
    {
        _events.Moved(space, head);
        lock (_lock)
        {
            _gathered[space] = head;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _loops;
        _stop.Dispose();
    }

    /// <summary>Goes on until the store closes, whatever happens to the connection: without it nobody is woken.</summary>
    private async Task RepeatAsync(Func<CancellationToken, Task> work)
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                await work(_stop.Token);
            }
            catch (Exception) when (!_stop.IsCancellationRequested)
            {
                _source.Clear();
                await Task.WhenAny(Task.Delay(BeforeTryingAgain, _stop.Token));
            }
            catch (OperationCanceledException)
            {
                // The store closes.
            }
        }
    }

    private async Task SendAsync(CancellationToken stop)
    {
        await using var connection = await _source.OpenConnectionAsync(stop);
        using var timer = new PeriodicTimer(Gathering);
        while (await timer.WaitForNextTickAsync(stop))
        {
            foreach (var heads in Gathered().Chunk(HeadsInOneNotice))
            {
                await SendAsync(connection, heads);
            }
        }
    }

    private async Task SendAsync(NpgsqlConnection connection, KeyValuePair<SpaceId, LogHead>[] heads)
    {
        try
        {
            var lines = heads.Select(head => $"{head.Key} {head.Value}");
            await connection.RunAsync("SELECT pg_notify('dosado', $1)", string.Join('\n', [_node, .. lines]));
        }
        catch (NpgsqlException)
        {
            Gather(heads);
            throw;
        }
    }

    /// <summary>Puts back what could not be sent, unless there is something newer.</summary>
    private void Gather(KeyValuePair<SpaceId, LogHead>[] heads)
    {
        lock (_lock)
        {
            foreach (var (space, head) in heads)
            {
                _gathered.TryAdd(space, head);
            }
        }
    }

    private Dictionary<SpaceId, LogHead> Gathered()
    {
        lock (_lock)
        {
            return Interlocked.Exchange(ref _gathered, []);
        }
    }

    private async Task ListenAsync(CancellationToken stop)
    {
        await using var connection = await _source.OpenConnectionAsync(stop);
        connection.Notification += (_, notice) => Hear(notice.Payload);
        await connection.RunAsync("LISTEN dosado");
        while (true)
        {
            await AskAsync();
            var until = Environment.TickCount64 + (long)AskingAnyway.TotalMilliseconds;
            while (until - Environment.TickCount64 is > 0 and var left)
            {
                await connection.WaitAsync((int)left, stop);
            }
        }
    }

    private void Hear(string payload)
    {
        var lines = payload.Split('\n');
        foreach (var line in lines[0] == _node ? [] : lines[1..])
        {
            if (line.Split(' ') is [var id, var text]
                && SpaceId.TryParse(id, out var space)
                && LogHead.TryParse(text, out var head))
            {
                _events.Moved(space, head);
            }
        }
    }

    /// <summary>A head that the watchers know already costs them one look.</summary>
    private async Task AskAsync()
    {
        if (_events.Watched() is not { Count: > 0 } watched)
        {
            return;
        }

        await using var connection = await _source.OpenConnectionAsync(_stop.Token);
        foreach (var (space, head) in await new PostgresSession(connection).HeadsAsync(watched))
        {
            _events.Moved(space, head);
        }
    }
}
