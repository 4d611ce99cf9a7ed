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
            var pieces = Piece.Cut(row.Pending, DailyBatch.Room);
            if (drafts.Count + pieces.Count > DailyBatch.Envelopes)
            {
                break;
            }

            drafts.AddRange(pieces.Select((p, i) => new Draft(i == pieces.Count - 1 ? row.Key : null, p)));
        }

        return [.. drafts, .. Enumerable.Repeat(Filler, DailyBatch.Envelopes - drafts.Count)];
    }
}
