using Dosado.App.Today;
using Dosado.App.Visits;
using Dosado.Bond;

namespace Dosado.Places.Us.Notes;

/// <summary>A note as its form sends it, and which parts of it go along when it is shown.</summary>
internal static class NoteForm
{
    public const string Feelings = "feelings";

    /// <summary>The field of a problem that is about how many groups hold something.</summary>
    public const string Groups = "groups";

    private const int MostLine = 400;

    public static Note Read(Request request, ShelfForm form) => new(
        form.Shelf,
        form.Accepts(request.Text("about")) ? request.Text("about") : string.Empty,
        [.. form.Parts.Select(p => Read(request, p)).OfType<NotePart>()],
        form.HasFeelings ? CheckInForm.ReadFeelings(request) : []);

    /// <summary>A note that begins with the words of a starter, to be kept as they are or said otherwise.</summary>
    public static Note Begin(ShelfForm form, string? starter, Func<string, string> words) =>
        starter is not null && form.Starters.Contains(starter)
            ? new(form.Shelf, starter, [new(form.Parts[0].Name, words(form.Starter(starter)))], [])
            : new(form.Shelf, string.Empty, [], []);

    /// <summary>What is too long to be kept, or too little; null for neither. Nothing is cut.</summary>
    public static Problem? FindProblem(Note note, ShelfForm form) => note.Parts
        .Where(p => p.Words.Length > Most(form.Find(p.Name)))
        .Select(p => new Problem(p.Name, p.Words.Length, Most(form.Find(p.Name))))
        .FirstOrDefault() ?? CheckInForm.FindProblem(note.Feelings) ?? FindTooFew(note, form);

    public static bool IsEmpty(Note note) => note.Parts.IsEmpty && note.Feelings.IsEmpty;

    /// <summary>The parts of a note that can be shown.</summary>
    public static IReadOnlyList<string> Parts(Note note, ShelfForm form) =>
    [
        .. note.Parts.Where(p => form.Find(p.Name) is { StaysMine: false }).Select(p => p.Name),
        .. note.Feelings.IsEmpty ? Array.Empty<string>() : [Feelings],
    ];

    /// <summary>The note with nothing but these parts.</summary>
    public static Note Only(Note note, IReadOnlyCollection<string> parts) => note with
    {
        Parts = [.. note.Parts.Where(p => parts.Contains(p.Name))],
        Feelings = parts.Contains(Feelings) ? note.Feelings : [],
    };

    private static Problem? FindTooFew(Note note, ShelfForm form) =>
        note.Parts.Select(p => form.Find(p.Name)?.Group).OfType<string>().Distinct().Count() is > 0 and var groups && groups < form.FewestGroups
            ? new(Groups, groups, form.FewestGroups)
            : null;

    private static int Most(PartForm? part) => part is { Kind: PartKind.Words } ? Note.MostWords : MostLine;

    private static NotePart? Read(Request request, PartForm part) => part.Kind switch
    {
        PartKind.Dial => CheckInForm.ReadAmount(request, part.Name) is { } amount ? new(part.Name, string.Empty, amount) : null,
        PartKind.Choice => part.Options.Contains(request.Text(part.Name)) ? new(part.Name, request.Text(part.Name)) : null,
        PartKind.Day => DateOnly.TryParseExact(request.Text(part.Name), "yyyy-MM-dd", out _)
            ? new(part.Name, request.Text(part.Name))
            : null,
        PartKind.Line or PartKind.Words => request.Text(part.Name) is { Length: > 0 } words ? new(part.Name, words) : null,
        _ => throw new InvalidOperationException($"no field for {part.Kind}"),
    };
}
