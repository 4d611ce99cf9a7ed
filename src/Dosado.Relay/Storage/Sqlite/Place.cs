namespace Dosado.Relay.Storage.Sqlite;

/// <summary>The row number of an envelope: the space's key and the sequence number in one, so that a log lies together.</summary>
internal static class Place
{
    public const ulong LastSequence = (1UL << SequenceBits) - 1;

    private const int SequenceBits = 24;

    public static long Of(long space, ulong sequence) => (space << SequenceBits) | (long)sequence;

    public static ulong SequenceOf(long place) => (ulong)place & LastSequence;
}
