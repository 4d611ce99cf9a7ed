using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dosado.Fuzzing.Tests;

/// <summary>Keeps what a relay itself logs as an error: something that nobody foresaw.</summary>
internal sealed class Accidents : ILoggerProvider, ILogger
{
    public ConcurrentQueue<string> Seen { get; } = new();

    public ILogger CreateLogger(string categoryName) =>
        categoryName.StartsWith("Dosado.", StringComparison.Ordinal) ? this : NullLogger.Instance;

    public void Dispose()
    {
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            Seen.Enqueue($"{formatter(state, exception)} {exception}");
        }
    }
}
