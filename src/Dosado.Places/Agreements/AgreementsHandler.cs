using Dosado.App.Homes;
using Dosado.App.Today;
using Dosado.App.Visits;
using Dosado.Bond;
using Dosado.Places.Reveals;

namespace Dosado.Places.Agreements;

/// <summary>What two agree on: made by both, changed by both, ended by either at once.</summary>
internal static class AgreementsHandler
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/plan/agreements", ShowAsync),
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
    public static Outcome Begin(Request request, string words) => Show(request, OfferFields.New(request.Home.Now.Day, words), null);

    private static async Task<Outcome> ShowAsync(Request request)
    {
        await OpenedHere.OpenAsync(request.Home, request.Visit.Path);
        return Show(request, OfferFields.New(request.Home.Now.Day), null);
    }

    private static Outcome Show(Request request, OfferFields fields, string? problem)
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
            fields,
            problem);
        return Outcome.Show<AgreementsPage>(model, Keeping.Shared, problem is null ? 200 : 422);
    }

    private static Revealing? Seen(Home home, Agreement agreement) => agreement.Holds is { Text.IsTryOut: true } holds
        ? MutualReveal.Look(home, LookingBackOn(holds.Id))
        : null;

    private static async Task<Outcome> OfferAsync(Request request)
    {
        if (request.Home.Bond is not { } bond)
        {
            return Outcome.Go("/plan");
        }

        var fields = Read(request, bond.State.Agreements);
        if (fields.FindProblem(request.Home.Now.Day) is { } problem)
        {
            return Show(request, fields, problem);
        }

        EntryId? replaces = fields.Replaces.Length > 0 ? new(fields.Replaces) : null;
        await bond.RecordAsync(new AgreementOffered(request.Home.NewId(), fields.ToText(), replaces));
        return Outcome.Go("/plan/agreements");
    }

    /// <summary>Other words for what has ended meanwhile are a new agreement: nothing typed is lost.</summary>
    private static OfferFields Read(Request request, AgreementsState agreements)
    {
        var fields = OfferFields.Read(request);
        return agreements.All.Exists(a => a.Id.Value == fields.Replaces && !a.HasEnded) ? fields : fields with { Replaces = string.Empty };
    }

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
/// <param name="Fields">What a form begins with: that of a new agreement, or the one that could not be offered as it was.</param>
/// <param name="Problem">The key of the sentence that says why not; null for none.</param>
public sealed record AgreementsModel(
    string Other,
    PersonId Me,
    DateOnly Today,
    IReadOnlyList<AgreementView> Standing,
    IReadOnlyList<Agreement> Ended,
    OfferFields Fields,
    string? Problem)
{
    /// <summary>Whether this is what could not be offered: a new agreement for no agreement, else a new version of it.</summary>
    internal bool IsRefused(Agreement? agreement) =>
        Problem is not null && Fields.Replaces == (agreement?.Id.Value ?? string.Empty);
}

/// <summary>An agreement with what both said when they looked back on a try-out; null where it is none.</summary>
public sealed record AgreementView(Agreement Agreement, Revealing? Seen);
