using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace Dosado.Relay.Storage.Sqlite;

/// <summary>
/// The only writer. Whatever waits when the disk is free goes into one transaction: one sync for many requests, and a
/// lone request does not wait for company. Answers leave after the commit has returned, never before.
/// </summary>
internal sealed class SqliteWriter : IAsyncDisposable
{
    private const int MostJobsPerCommit = 512;
    private const long RestartWalAt = 64L * 1024 * 1024;

    private readonly SqliteFile _file;
    private readonly SqliteSession _session;
    private readonly Channel<Job> _queue;
    private readonly Action<Exception> _broken;
    private readonly Thread _thread;
    private volatile Exception? _cause;
    private long _commits;

    public SqliteWriter(SqliteFile file, SqliteSession session, int queued, Action<Exception> broken)
    {
        _file = file;
        _session = session;
        _broken = broken;

        // Whoever brings a job wakes the writer by itself; otherwise a third thread would do that, and a lone request waits for it.
        _queue = Channel.CreateBounded<Job>(new BoundedChannelOptions(queued)
        {
            SingleReader = true,
            AllowSynchronousContinuations = true,
        });
        _thread = new Thread(WriteAll) { Name = "relay writer", IsBackground = true };
        _thread.Start();
    }

    public long Commits => Volatile.Read(ref _commits);

    /// <summary>Queues work for the next commit; answers when it is on the disk.</summary>
    /// <exception cref="StoreBusyException">The queue is full.</exception>
    /// <exception cref="DiskFullException">There is no room; nothing was changed.</exception>
    /// <exception cref="StoreBrokenException">An earlier commit has failed.</exception>
    public Task<T> RunAsync<T>(Func<SqliteSession, T> work, Action<T>? onDisk = null)
    {
        ThrowIfBroken();
        var job = new Job<T>(work, onDisk);
        return _queue.Writer.TryWrite(job) ? job.Answer : throw new StoreBusyException();
    }

    public void ThrowIfBroken()
    {
        if (_cause is { } cause)
        {
            throw new StoreBrokenException(cause);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _queue.Reader.Completion;
        _thread.Join();
        _session.Dispose();
    }

    private void WriteAll()
    {
        var batch = new List<Job>(MostJobsPerCommit);
        while (_queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            batch.Clear();
            while (batch.Count < MostJobsPerCommit && _queue.Reader.TryRead(out var job))
            {
                batch.Add(job);
            }

            Settle(batch);
        }
    }

    private void Settle(List<Job> batch)
    {
        if (Failure(batch) is { } failure)
        {
            batch.ForEach(job => job.Fail(failure));
        }
        else
        {
            batch.ForEach(job => job.Acknowledge());
        }
    }

    /// <summary>
    /// One transaction for the batch. A full disk rolls it back and the relay goes on; after any other failure nobody
    /// can know what is on the disk, so nothing is promised any more and the process ends.
    /// </summary>
    private Exception? Failure(List<Job> batch)
    {
        if (_cause is { } earlier)
        {
            return new StoreBrokenException(earlier);
        }

        try
        {
            RestartWal();
            _session.Begin();
            batch.ForEach(job => job.Do(_session));
            _session.Commit();
            Interlocked.Increment(ref _commits);
            return null;
        }
        catch (SqliteException full) when (full.IsDiskFull())
        {
            _session.RollBack();
            return new DiskFullException();
        }
        catch (Exception cause)
        {
            _cause = cause;
            _broken(cause);
            return new StoreBrokenException(cause);
        }
    }

    /// <summary>
    /// Under steady load passive checkpoints never catch up; past a size the writer does one that does. It also does one
    /// so that nothing stays of what was erased.
    /// </summary>
    private void RestartWal()
    {
        if (_session.IsErased || _file.WalBytes > RestartWalAt)
        {
            _session.RestartWal();
        }
    }
}
