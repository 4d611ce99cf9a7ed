namespace Dosado.Relay.Storage.Sqlite;

/// <summary>A piece of writing that waits for a commit.</summary>
internal abstract class Job
{
    public abstract void Do(SqliteSession session);

    public abstract void Acknowledge();

    public abstract void Fail(Exception failure);
}

/// <summary>Writing that answers a <typeparamref name="T"/> once it is on the disk.</summary>
internal sealed class Job<T>(Func<SqliteSession, T> work, Action<T>? onDisk) : Job
{
    private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T _value = default!;

    public Task<T> Answer => _answer.Task;

    public override void Do(SqliteSession session) => _value = work(session);

    public override void Acknowledge()
    {
        onDisk?.Invoke(_value);
        _answer.SetResult(_value);
    }

    public override void Fail(Exception failure) => _answer.SetException(failure);
}
