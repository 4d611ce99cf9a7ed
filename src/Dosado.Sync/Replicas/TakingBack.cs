namespace Dosado.Sync;

/// <summary>
/// Finds what an envelope takes back, also where a daily batch has put the event into a chunk. An event of several chunks
/// is only whole for its reader; it takes things back on screens and asks for no redaction.
/// </summary>
internal static class TakingBack
{
    public static IReadOnlyList<EnvelopeId> In(Inside inside, TakenBackIn takenBack) => inside.Kind switch
    {
        InsideKind.Event => takenBack(inside.Content),
        InsideKind.Chunk when Piece.TryRead(inside.Content, out var piece) && piece is { Kind: InsideKind.Event, Count: 1 } =>
            takenBack(piece.Bytes),
        _ => [],
    };
}
