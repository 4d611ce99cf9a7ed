using System.Globalization;
using Dosado.App.Visits;
using Dosado.Bond;

namespace Dosado.Places.Talk.Say;

/// <summary>A draft as its forms send it. A form changes only what it shows.</summary>
internal static class DraftForm
{
    /// <summary>What was ticked before writing, over the draft as it stood.</summary>
    public static LetterDraft ReadBefore(Request request, LetterDraft draft) => draft with
    {
        Ticks = (draft.Ticks & Later) | ReadTicks(request),
        Fear = request.Text("fear"),
        Cost = request.Text("cost"),
        Underneath = request.Text("underneath"),
    };

    /// <summary>What was written, over the draft as it stood. A page without parts sends no soft part.</summary>
    public static LetterDraft ReadWritten(Request request, LetterDraft draft) => draft with
    {
        Ticks = (draft.Ticks & ~Later) | (ReadTicks(request) & Later),
        Soft = request.Text("soft"),
        Wanting = request.Text("wanting"),
        Happened = request.Text("happened"),
        Ask = request.Text("ask"),
        Beside = request.Text("beside"),
        Wish = Enum.TryParse<LetterWish>(request.Text("wish"), out var wish) ? wish : draft.Wish,
    };

    /// <summary>What is too long to be kept, or null. Nothing is cut: the person sees it and shortens it.</summary>
    public static Problem? FindProblem(LetterDraft draft) => Parts(draft)
        .Select(p => p.Words.Length > p.Most ? new Problem(p.Name, p.Words.Length, p.Most) : null)
        .FirstOrDefault(p => p is not null);

    /// <summary>What is ticked on the page on which one writes; everything else is ticked before.</summary>
    private const DraftTicks Later =
        DraftTicks.AlsoMissing | DraftTicks.ReallyTheDishes | DraftTicks.Lonely | DraftTicks.Longing | DraftTicks.Fond;

    private static DraftTicks ReadTicks(Request request) => request.All("tick")
        .Select(t => int.TryParse(t, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? (DraftTicks)n : DraftTicks.None)
        .Where(Enum.IsDefined)
        .Aggregate(DraftTicks.None, (all, t) => all | t);

    private static IEnumerable<(string Name, string Words, int Most)> Parts(LetterDraft draft) =>
    [
        ("fear", draft.Fear, LetterDraft.MostWords),
        ("cost", draft.Cost, LetterDraft.MostWords),
        ("underneath", draft.Underneath, LetterDraft.MostWords),
        ("soft", draft.Soft, LetterDraft.MostWords),
        ("wanting", draft.Wanting, LetterDraft.MostWords),
        ("happened", draft.Happened, 3 * LetterDraft.MostWords),
        ("ask", draft.Ask, LetterDraft.MostWords),
        ("beside", draft.Beside, LetterDraft.MostWords),
    ];
}
