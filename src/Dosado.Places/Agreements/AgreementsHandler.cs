using System.Globalization;
using Dosado.App.Homes;
using Dosado.App.Visits;
using Dosado.Bond;
using Dosado.Places.Plan;
using Dosado.Places.Reveals;

namespace Dosado.Places.Agreements;

/// <summary>What two agree on: made by both, changed by both, ended by either at once.</summary>
internal static class AgreementsHandler
{
    private const int LongestWords = 500;

    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/plan/agreements", r => Task.FromResult(Show(r, string.Empty, null))),
        new("POST", "/plan/agreements/offered", OfferAsync),
        new("POST", "/plan/agreements/{}/yes", r => RecordAsync(r, id => new AgreementAnswered(r.Home.NewId(), id, true))),
        new("POST", "/plan/agreements/{}/not-now", r => RecordAsync(r, id => new AgreementAnswered(r.Home.NewId(), id, false))),
        new("POST", "/plan/agreements/{}/anew", r => RecordAsync(r, id => new RenegotiationWished(r.Home.NewId(), id))),
        new("POST", "/plan/agreements/{}/end", r => RecordAsync(r, id => new AgreementEnded(r.Home.NewId(), id))),
        new("POST", "/plan/agreements/{}/back", TakeBackAsync),
        new("POST", "/plan/agreements/{}/look-back", LookBackAsync),
    ];

    /// <summary>"Keep, tweak or drop?", about one version of a try-out.</summary>
    public static QuestionId LookingBackOn(EntryId version) => new($"try-out-{version}");

    /// <summary>The page with these words in its form.</summary>
    public static Outcome Begin(Request request, string words) => Show(request, words, null);

    private static Outcome Show(Request request, string words, string? problem)
    {
        if (request.Home.Bond is not { Other: { } other } bond)
        {
            return Outcome.Go("/plan");
        }

        var model = new AgreementsModel(
            other.Name,
            bond.Me,
            request.Home.Now.Day,
            [.. bond.State.Agreements.All.Where(a => !a.HasEnded).Select(a => new AgreementView(a, Seen(request.Home, a)))],
            [.. bond.State.Agreements.All.Where(a => a.HasEnded)],
            words,
            problem);
        return Outcome.Show<AgreementsPage>(model, Keeping.Shared, problem is null ? 200 : 422);
    }

    private static Revealing? Seen(Home home, Agreement agreement) => agreement.Holds is { Text.IsTryOut: true } holds
        ? MutualReveal.Look(home, LookingBackOn(holds.Id))
        : null;

    private static async Task<Outcome> OfferAsync(Request request)
    {
        var words = request.Text("words");
        var today = request.Home.Now.Day;
        var knowsDay = DateOnly.TryParseExact(request.Text("review"), "yyyy-MM-dd", out var review);
        var problem = words.Length == 0 ? "agree.problem.words"
            : words.Length > LongestWords ? "agree.problem.too-long"
            : !knowsDay || review < today ? "agree.problem.day"
            : null;
        if (problem is not null || request.Home.Bond is not { } bond)
        {
            return Show(request, words, problem ?? "agree.problem.words");
        }

        var replaces = bond.State.Agreements.All.Find(a => a.Id.Value == request.Text("replaces"))?.Id;
        var text = new AgreementText(words, review, request.IsTicked("try"), ReadTime(request));
        await bond.RecordAsync(new AgreementOffered(request.Home.NewId(), text, replaces));
        return Outcome.Go("/plan/agreements");
    }

    private static StandingTime? ReadTime(Request request) =>
        int.TryParse(request.Text("day"), NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day < WeekDays.Days
        && int.TryParse(request.Text("from"), NumberStyles.None, CultureInfo.InvariantCulture, out var half) && half < 46
        && int.TryParse(request.Text("length"), NumberStyles.None, CultureInfo.InvariantCulture, out var halves) && halves is > 0 and <= 12
            ? new(day, TimeOnly.FromTimeSpan(half * Lengths.Step), halves * Lengths.Step, request.Text("for") switch
            {
                "me" => BlockFor.Proposer,
                "other" => BlockFor.Asked,
                _ => BlockFor.Both,
            })
            : null;

    private static async Task<Outcome> RecordAsync(Request request, Func<EntryId, Event> make)
    {
        if (request.Home.Bond is { } bond)
        {
            await bond.RecordAsync(make(new(request.Parts[0])));
        }

        return Outcome.Go("/plan/agreements");
    }

    private static async Task<Outcome> TakeBackAsync(Request request)
    {
        if (request.Home.Bond is { } bond)
        {
            await bond.TakeBackAsync(new EntryId(request.Parts[0]));
        }

        return Outcome.Go("/plan/agreements");
    }

    private static async Task<Outcome> LookBackAsync(Request request)
    {
        if (request.Text("choice") is "keep" or "tweak" or "drop")
        {
            await MutualReveal.AnswerAsync(request.Home, LookingBackOn(new(request.Parts[0])), request.Text("choice"));
        }

        return Outcome.Go("/plan/agreements");
    }
}

/// <summary>What the two agree on.</summary>
/// <param name="Other">The other's name.</param>
/// <param name="Me">Me in this bond.</param>
/// <param name="Today">The person's day.</param>
/// <param name="Standing">What holds or is offered.</param>
/// <param name="Ended">What has ended.</param>
/// <param name="Words">Words that could not be offered as they were.</param>
/// <param name="Problem">The key of the sentence that says why; null for none.</param>
public sealed record AgreementsModel(
    string Other,
    PersonId Me,
    DateOnly Today,
    IReadOnlyList<AgreementView> Standing,
    IReadOnlyList<Agreement> Ended,
    string Words,
    string? Problem);

/// <summary>An agreement with what both said when they looked back on a try-out; null where it is none.</summary>
public sealed record AgreementView(Agreement Agreement, Revealing? Seen);
