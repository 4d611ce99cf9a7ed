using Dosado.App.Entries;
using Dosado.App.Homes;
using Dosado.App.Visits;
using Dosado.Bond;

namespace Dosado.Places.Plan.Thinking;

/// <summary>Thinking a week out, for oneself: a few chips, what cannot be, and, finer, how much and when.</summary>
internal static class ThinkHandler
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/plan/think", r => OnlyMine.WhenOpenAsync(r, own => Show(r, own))),
        new("POST", "/plan/think/change", r => OnlyMine.WhenOpenAsync(r, own => ChangeAsync(r, own))),
    ];

    private static Task<Outcome> Show(Request request, OwnSpace own)
    {
        var week = WeekDays.Read(request.Visit.FindQuery("week"), request.Home.Now.Day);
        var thoughts = own.State.Weeks.Thoughts.GetValueOrDefault(week) ?? WeekThoughts.None;
        var fillings = request.Visit.Query.Where(f => f.Name == "fill").Select(f => f.Value).ToList();
        return Task.FromResult(Page(request, own, week, fillings.Aggregate(thoughts, Filling.Into), [], fillings.Count > 0));
    }

    private static async Task<Outcome> ChangeAsync(Request request, OwnSpace own)
    {
        var week = WeekDays.Read(request.Text("week"), request.Home.Now.Day);
        if (request.Text("tap") is { Length: > 0 } tap)
        {
            var tapped = ThoughtsForm.Tap(ThoughtsForm.Read(request), tap, request, own.State.Weeks.FindBefore(week));
            return Page(request, own, week, tapped, []);
        }

        var thoughts = ThoughtsForm.ReadWhole(request);
        if (ThoughtsCheck.Run(thoughts) is { Count: > 0 } problems)
        {
            return Page(request, own, week, thoughts, problems);
        }

        await request.Home.RecordOwnAsync(new WeekThoughtOut(request.Home.NewId(), week, thoughts));
        return Outcome.Go($"/plan?week={WeekDays.Text(week)}");
    }

    private static Outcome Page(
        Request request,
        OwnSpace own,
        DateOnly week,
        WeekThoughts thoughts,
        IReadOnlyList<ThoughtsProblem> problems,
        bool isFilled = false) => Outcome.Show<ThinkPage>(
            new ThinkModel(
                week,
                request.Home.Now.Day,
                thoughts,
                own.State.Weeks.FindBefore(week) is not null && thoughts == WeekThoughts.None,
                request.Home.Bond?.Other?.Name,
                [.. thoughts.Stretches.Select(s => TappedOf(request.Home, week, s))],
                wish => Fitting.Of(request.Home, week, thoughts, wish),
                problems,
                isFilled,
                OwnWordsOf(request, "us"),
                OwnWordsOf(request, "me")),
            Keeping.OnlyMine,
            problems.Count == 0 ? 200 : 422);

    /// <summary>Words that wait to be added, while something else is tapped.</summary>
    private static string OwnWordsOf(Request request, string side) =>
        request.Text("tap") is { Length: > 0 } tap && tap != $"add:{side}" ? request.Text($"{side}-own") : string.Empty;

    private static TappedStretch TappedOf(Home home, DateOnly week, OpenStretch stretch)
    {
        var (from, to) = (home.ToMoment(stretch.From).At.DateTime, home.ToMoment(stretch.To).At.DateTime);
        var day = Math.Clamp(DateOnly.FromDateTime(from).DayNumber - week.DayNumber, 0, WeekDays.Days - 1);
        return new(stretch, day, TimeOnly.FromDateTime(from), TimeOnly.FromDateTime(to));
    }
}

/// <summary>A stretch that was tapped after a calendar was read, on this device's clocks.</summary>
public sealed record TappedStretch(OpenStretch Stretch, int Day, TimeOnly From, TimeOnly To);

/// <summary>A week being thought out.</summary>
/// <param name="Week">Its first day.</param>
/// <param name="Today">The person's day.</param>
/// <param name="Thoughts">What was tapped so far.</param>
/// <param name="HasLast">Whether it can be as last week, in one tap.</param>
/// <param name="Other">The other's name; null for one alone.</param>
/// <param name="Stretches">What was tapped after a calendar was read.</param>
/// <param name="Fits">Where a wish would fit, as far as all this says.</param>
/// <param name="Problems">What cannot be kept as it is.</param>
/// <param name="IsFilled">Whether a way out of a conflict was filled in, and nothing kept of it so far.</param>
/// <param name="UsOwn">Words for something for us that were written and not added yet.</param>
/// <param name="MeOwn">Words for something for me that were written and not added yet.</param>
public sealed record ThinkModel(
    DateOnly Week,
    DateOnly Today,
    WeekThoughts Thoughts,
    bool HasLast,
    string? Other,
    IReadOnlyList<TappedStretch> Stretches,
    Func<TimeWish, WeekCells> Fits,
    IReadOnlyList<ThoughtsProblem> Problems,
    bool IsFilled,
    string UsOwn,
    string MeOwn);
