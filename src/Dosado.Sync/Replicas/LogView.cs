namespace Dosado.Sync;

/// <summary>What a space holds on this device after a place of its log.</summary>
/// <param name="Head">How far the log went.</param>
/// <param name="Arrived">What it holds after that place, in order, up to the head.</param>
/// <param name="Unsent">What was said here and was not in it when this was begun to be read, in order.</param>
public sealed record LogView(LogHead Head, IReadOnlyList<Entry> Arrived, IReadOnlyList<Entry.Unsent> Unsent);
