using Dosado.App.Homes;
using Dosado.Places.Us.Notes;
using Dosado.Bond;

namespace Dosado.Places.Us.Taking;

/// <summary>One's own things and what was said between two, as a book to read: made on the device, by its owner, for its owner.</summary>
internal static class Book
{
    public static BookModel Of(Home home, OwnSpace own) => new(
        home.Profile.Name,
        home.Now.Day,
        [.. Own(home, own).Concat(home.Bonds.SelectMany(bond => Between(home, bond))).Where(c => c.Passages.Count > 0)]);

    /// <summary>Everything of one's own, shelf by shelf, oldest first.</summary>
    public static IReadOnlyList<Chapter> Own(Home home, OwnSpace own)
    {
        var (texts, state) = (home.Texts, own.State);
        var words = new OwnPassages(home);
        return
        [
            new(texts["book.check-ins"], [.. state.Entries.Values.OrderBy(e => e.Moment.At).Select(words.Of)]),
            .. Bookcases.All.Select(b => new Chapter(
                texts["case." + b.Name],
                [.. b.Shelves.SelectMany(s => state.Notes.AllOn(s.Shelf, BondNames.None)).Select(words.Of).OfType<Passage>()])),
            new(texts["book.moments"], [.. state.Steps.All.OrderBy(m => m.Day).Select(words.Of)]),
            new(texts["book.halves"], [.. state.Halves.Kept.Values.OrderBy(h => h.Day).Select(words.Of)]),
            new(texts["book.approaches"], [.. state.Approaches.Kept.Values.OrderBy(a => a.Day).ThenBy(a => a.Draft.Value).Select(words.Of)]),
            new(texts["book.readings"], [.. state.Pausing.Readings.Select(words.Of)]),
            new(
                texts["book.drafts"],
                [.. state.Letters.Drafts.Where(d => !d.Value.SaysNothing).OrderBy(d => d.Key.Value, StringComparer.Ordinal).Select(words.Of)]),
            new(texts["book.said-aloud"], [.. state.Letters.Said.Select(words.Of)]),
        ];
    }

    private static IReadOnlyList<Chapter> Between(Home home, BondSpace bond)
    {
        var words = new BondPassages(home, bond);
        var name = bond.Other?.Name ?? home.Texts["leave.other"];
        return
        [
            new(home.Texts.With("book.agreements", ("name", name)), words.Agreements()),
            new(home.Texts.With("book.messages", ("name", name)), words.Messages()),
        ];
    }
}

/// <summary>A book.</summary>
/// <param name="Name">Whose.</param>
/// <param name="Day">When it was made.</param>
/// <param name="Chapters">What stands in it.</param>
public sealed record BookModel(string Name, DateOnly Day, IReadOnlyList<Chapter> Chapters);
