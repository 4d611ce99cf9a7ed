using System.Globalization;
using Dosado.App.Homes;
using Dosado.Bond;
using Dosado.Places.Reveals;

namespace Dosado.Places.Us.Notes;

/// <summary>Notes that appear together or not at all: which question a shelf's note answers when it is released.</summary>
internal static class Releases
{
    /// <summary>The question that a note on this shelf answers now; asked anew after both have appeared where it has rounds.</summary>
    public static QuestionId Now(Home home, ShelfForm form, string about) => form.HasRounds
        ? Rounds(form).First(question => MutualReveal.Look(home, question) is not Revealing.Both)
        : new(about.Length > 0 ? $"{form.Shelf}-{about}" : form.Shelf.Name);

    /// <summary>The last round that both see; null before the first.</summary>
    public static (QuestionId Question, Revealing.Both Both)? FindLast(Home home, ShelfForm form) => Rounds(form)
        .Select(question => (Question: question, Seen: MutualReveal.Look(home, question) as Revealing.Both))
        .TakeWhile(round => round.Seen is not null)
        .Select(round => ((QuestionId, Revealing.Both)?)(round.Question, round.Seen!))
        .LastOrDefault();

    /// <summary>The shelf whose notes answer a question; null for a question of another kind.</summary>
    public static ShelfForm? FindForm(QuestionId question) => Bookcases.Released
        .FirstOrDefault(form => question.Value == form.Shelf.Name
            || question.Value.StartsWith($"{form.Shelf}-", StringComparison.Ordinal));

    /// <summary>Which one of its shelf a question is: a question of a deck, or a round.</summary>
    public static string AboutOf(QuestionId question, ShelfForm form) =>
        question.Value[form.Shelf.Name.Length..].TrimStart('-');

    /// <summary>What would go of a note: nothing that stays its author's.</summary>
    public static Note Of(Note note, ShelfForm form) => NoteForm.Only(note, NoteForm.Parts(note, form));

    /// <summary>Whether it says enough to be sealed.</summary>
    public static bool IsReady(Note note, ShelfForm form) => form.ReleasedWhole
        ? form.Parts.Where(p => !p.StaysMine).All(p => note.Parts.Any(n => n.Name == p.Name))
        : !NoteForm.IsEmpty(Of(note, form));

    private static IEnumerable<QuestionId> Rounds(ShelfForm form) => Enumerable.Range(1, int.MaxValue)
        .Select(n => new QuestionId(string.Create(CultureInfo.InvariantCulture, $"{form.Shelf}-{n}")));
}
