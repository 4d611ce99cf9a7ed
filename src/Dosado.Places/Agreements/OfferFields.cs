using System.Globalization;
using Dosado.App.Visits;
using Dosado.Bond;
using Dosado.Places.Plan;

namespace Dosado.Places.Agreements;

/// <summary>
/// What the form of an agreement holds: nothing yet, what is agreed on or offered, or what was typed and could not be taken.
/// Who changes one thing of an agreement offers the rest of it as it stands.
/// </summary>
/// <param name="Words">Own words.</param>
/// <param name="Review">The day to look at it again, as a date field writes it.</param>
/// <param name="IsTryOut">Whether it is only tried until then.</param>
/// <param name="For">Whose time it keeps, seen from the reader: <c>both</c>, <c>me</c> or <c>other</c>.</param>
/// <param name="Day">The day of that time, 0 for Monday; empty for no time.</param>
/// <param name="From">Its beginning in half hours after midnight.</param>
/// <param name="Length">Its length in half hours.</param>
/// <param name="Replaces">The agreement this would be a new version of; empty for a new one.</param>
public sealed record OfferFields(
    string Words,
    string Review,
    bool IsTryOut = false,
    string For = "both",
    string Day = "",
    string From = "38",
    string Length = "2",
    string Replaces = "")
{
    /// <summary>The longest words, in UTF-16 units.</summary>
    public const int MostWords = 500;

    internal const int FirstHalf = 14;
    internal const int LastHalf = 45;
    internal const int MostHalves = 12;

    private const int DaysUntilReview = 28;
    private const string Date = "yyyy-MM-dd";

    /// <summary>The form of a new agreement.</summary>
    public static OfferFields New(DateOnly today, string words = "") => new(words, Write(today.AddDays(DaysUntilReview)));

    /// <summary>The form of an agreement in other words. A day that has passed is chosen anew, and what was tried until then need not be tried again.</summary>
    public static OfferFields Of(Agreement agreement, PersonId me, DateOnly today)
    {
        var version = (agreement.Offered ?? agreement.Holds)!;
        var text = version.Text;
        var isPast = text.Review < today;
        var fields = New(today, text.Words) with { Replaces = agreement.Id.Value, IsTryOut = text.IsTryOut && !isPast };
        fields = isPast ? fields : fields with { Review = Write(text.Review) };
        return text.Time is not { } time ? fields : fields with
        {
            For = time.For == BlockFor.Both ? "both" : (time.For == BlockFor.Proposer) == (version.Author == me) ? "me" : "other",
            Day = Write(time.Day),
            From = Write((int)(time.From.ToTimeSpan() / Lengths.Step)),
            Length = Write((int)(time.Length / Lengths.Step)),
        };
    }

    internal static OfferFields Read(Request request) => new(
        request.Text("words"),
        request.Text("review"),
        request.IsTicked("try"),
        request.Text("for"),
        request.Text("day"),
        request.Text("from"),
        request.Text("length"),
        request.Text("replaces"));

    /// <summary>The key of the sentence that says why this cannot be offered; null where it can.</summary>
    internal string? FindProblem(DateOnly today) =>
        Words.Length == 0 ? "agree.problem.words"
        : Words.Length > MostWords ? "agree.problem.too-long"
        : ReadReview() is not { } review || review < today ? "agree.problem.day"
        : null;

    internal AgreementText ToText() => new(Words, ReadReview()!.Value, IsTryOut, ReadTime());

    private DateOnly? ReadReview() =>
        DateOnly.TryParseExact(Review, Date, CultureInfo.InvariantCulture, DateTimeStyles.None, out var review) ? review : null;

    private StandingTime? ReadTime() =>
        ReadNumber(Day, 0, WeekDays.Days - 1) is { } day
        && ReadNumber(From, FirstHalf, LastHalf) is { } half
        && ReadNumber(Length, 1, MostHalves) is { } halves
            ? new(day, TimeOnly.FromTimeSpan(half * Lengths.Step), halves * Lengths.Step, For switch
            {
                "me" => BlockFor.Proposer,
                "other" => BlockFor.Asked,
                _ => BlockFor.Both,
            })
            : null;

    private static int? ReadNumber(string text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : null;

    private static string Write(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Write(DateOnly day) => day.ToString(Date, CultureInfo.InvariantCulture);
}
