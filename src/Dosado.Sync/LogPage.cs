namespace Dosado.Sync;

/// <summary>Some places of a log, in order and without a gap, and where the relay says that the log ends.</summary>
/// <param name="Items">The places after the one asked for; empty when there is nothing more.</param>
/// <param name="Head">The end of the whole log as the relay states it: a claim, checked against the chain.</param>
public sealed record LogPage(IReadOnlyList<LogItem> Items, LogHead Head);
