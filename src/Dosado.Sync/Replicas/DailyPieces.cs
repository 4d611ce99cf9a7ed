namespace Dosado.Sync;

/// <summary>Fills the eight envelopes of a daily batch: what was said, cut into pieces of one size, then nothing.</summary>
internal static class DailyPieces
{
    private static readonly Draft Filler = new(null, new(InsideKind.Empty, new byte[DailyBatch.Room]));

    public static IReadOnlyList<Draft> Fill(IReadOnlyList<OutboxRow> outbox)
    {
        var drafts = new List<Draft>();
        foreach (var row in outbox)
        {
            var pieces = PiecesOf(row.Pending);
            if (drafts.Count + pieces.Count > DailyBatch.Envelopes)
            {
                break;
            }

            drafts.AddRange(pieces.Select((p, i) => new Draft(i == pieces.Count - 1 ? row.Key : null, p)));
        }

        return [.. drafts, .. Enumerable.Repeat(Filler, DailyBatch.Envelopes - drafts.Count)];
    }

    /// <summary>What the checks of the log have to read themselves stays whole; it is said once in a device's life.</summary>
    private static IReadOnlyList<Pending> PiecesOf(Pending said) =>
        said.Kind is InsideKind.Certificate or InsideKind.Admission ? [said] : Piece.Cut(said, DailyBatch.Room);
}
