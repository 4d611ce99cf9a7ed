namespace Dosado.Bond;

/// <summary>Something that the other said earlier and has not taken back, as it was said.</summary>
/// <param name="Id">Its id in the bond.</param>
/// <param name="Day">The author's day of it.</param>
/// <param name="Words">The words, unaltered.</param>
/// <param name="IsLetter">Whether it is a letter, which can be answered.</param>
public sealed record EarlierWords(EntryId Id, DateOnly Day, string Words, bool IsLetter)
{
    /// <summary>All that the other of a person said in letters, lines and conclusions, newest first.</summary>
    public static IReadOnlyList<EarlierWords> Of(BondState state, PersonId reader) =>
    [
        .. Letters(state, reader).Concat(Lines(state, reader)).Concat(Conclusions(state, reader))
            .Where(e => e.Words.Length > 0)
            .OrderByDescending(e => e.Day).ThenBy(e => e.Id.Value, StringComparer.Ordinal),
    ];

    private static IEnumerable<EarlierWords> Letters(BondState state, PersonId reader) => state.Letters.All
        .Where(l => l.Author != reader)
        .Select(l => new EarlierWords(l.Id, l.Sent.Day, string.Join("\n\n", new[] { l.Sent.Words, l.Sent.Ask }.Where(w => w.Length > 0)), true));

    private static IEnumerable<EarlierWords> Lines(BondState state, PersonId reader) => state.Entries.Values
        .Where(e => e.Author != reader)
        .Select(e => new EarlierWords(e.Id, e.Day, e.CheckIn.Words, false));

    private static IEnumerable<EarlierWords> Conclusions(BondState state, PersonId reader) => state.Cycles.Times.Values
        .Select(t => t.FindOtherHalf(reader)?.Above)
        .OfType<AboveLineShared>()
        .Select(a => new EarlierWords(a.Id, a.Day, a.Above.Concluded, false));
}
