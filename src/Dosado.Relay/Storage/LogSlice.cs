using Dosado.Sync;

namespace Dosado.Relay.Storage;

/// <summary>Places of a log in order and without a gap, and the head of the whole log at the same moment.</summary>
internal sealed record LogSlice(IReadOnlyList<LogItem> Items, LogHead Head);
