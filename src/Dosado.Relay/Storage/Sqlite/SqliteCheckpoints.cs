using Microsoft.Data.Sqlite;

namespace Dosado.Relay.Storage.Sqlite;

/// <summary>
/// Moves the write-ahead log into the database on a connection of its own, without holding up the writer or a reader.
/// </summary>
internal sealed class SqliteCheckpoints : IAsyncDisposable
{
    private const long ManyCommits = 200;
    private const int SecondsAtMost = 30;

    private readonly CancellationTokenSource _stop = new();
    private readonly Task _loop;

    public SqliteCheckpoints(SqliteFile file, SqliteWriter writer, Action<Exception> broken) =>
        _loop = Task.Run(() => LoopAsync(file, writer, broken));

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _loop;
        _stop.Dispose();
    }

    private async Task LoopAsync(SqliteFile file, SqliteWriter writer, Action<Exception> broken)
    {
        using var connection = file.OpenForWriting();
        using var passive = new Statement(connection, "PRAGMA wal_checkpoint(PASSIVE)");
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
        try
        {
            var (done, seconds) = (0L, 0);
            while (await timer.WaitForNextTickAsync(_stop.Token))
            {
                var waiting = writer.Commits - done;
                seconds++;
                if (waiting >= ManyCommits || (waiting > 0 && seconds >= SecondsAtMost))
                {
                    (done, seconds) = (done + waiting, 0);
                    Move(passive);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // Stopped: the writer's connection does the last checkpoint when it closes.
        }
        catch (SqliteException cause)
        {
            broken(cause);
        }
    }

    /// <summary>Without room the log stays where it is: nothing is lost by that, and it is tried again.</summary>
    private static void Move(Statement passive)
    {
        try
        {
            passive.Find();
        }
        catch (SqliteException full) when (full.IsDiskFull())
        {
        }
    }
}
