using System.Threading.Channels;

namespace Dosado.Relay.Storage.Sqlite;

/// <summary>A few reading connections, lent to one request each; made when first needed.</summary>
internal sealed class SqliteReaders : IDisposable
{
    private const int Most = 4;

    private readonly SqliteFile _file;
    private readonly Channel<SqliteReader?> _free = Channel.CreateUnbounded<SqliteReader?>();

    public SqliteReaders(SqliteFile file)
    {
        _file = file;
        for (var count = 0; count < Most; count++)
        {
            _free.Writer.TryWrite(null);
        }
    }

    public async ValueTask<T> UseAsync<T>(Func<SqliteReader, T> read, CancellationToken cancel)
    {
        var reader = await _free.Reader.ReadAsync(cancel);
        try
        {
            reader ??= new(_file.OpenForReading());
            return read(reader);
        }
        finally
        {
            Return(reader);
        }
    }

    public void Dispose()
    {
        _free.Writer.Complete();
        while (_free.Reader.TryRead(out var reader))
        {
            reader?.Dispose();
        }
    }

    private void Return(SqliteReader? reader)
    {
        if (!_free.Writer.TryWrite(reader))
        {
            reader?.Dispose();
        }
    }
}
