using Dosado.App.Entries;
using Dosado.App.Homes;
using Dosado.App.Visits;
using Dosado.Bond;

namespace Dosado.Places.Pausing;

/// <summary>
/// What passed between the two, told by somebody who stands beside them, with both names; and what an onlooker kind to both
/// would notice (M068). What is noted is only one's own.
/// </summary>
internal static class OnlookerHandler
{
    private const string Place = "/pause/onlooker";

    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", Place, r => OnlyMine.WhenOpenAsync(r, _ => Shown(List(r))), Engine.Language),
        new("GET", Place + "/{}", r => WithExchangeAsync(r, model => Shown(Outcome.Show<OnlookerPage>(model, Keeping.OnlyMine))), Engine.Language),
        new("POST", Place + "/{}/keep", r => WithExchangeAsync(r, model => KeepAsync(r, model)), Engine.Language) { Longest = Readings.MostWords },
    ];

    /// <summary>Nobody is asked to look kindly who wants no suggestions (S4).</summary>
    private static Outcome List(Request request) => request.Home.MaySuggest
        ? Outcome.Show<OnlookersPage>(new OnlookersModel(Exchange.AllOf(request.Home), request.Home.Now.Day), Keeping.OnlyMine)
        : Outcome.Go("/pause");

    private static Task<Outcome> WithExchangeAsync(Request request, Func<OnlookerModel, Task<Outcome>> next) =>
        OnlyMine.WhenOpenAsync(request, own =>
            request.Home.MaySuggest && Exchange.AllOf(request.Home).FirstOrDefault(e => e.Id.Value == request.Parts[0]) is { } exchange
                ? next(new(exchange, own.State.Pausing.Onlookers.GetValueOrDefault(exchange.Id)?.Words ?? string.Empty, request.Home.Now.Day))
                : Shown(Outcome.Go(Place)));

    private static async Task<Outcome> KeepAsync(Request request, OnlookerModel model)
    {
        var words = request.Text("words");
        if (words != model.Words)
        {
            await request.Home.RecordOwnAsync(new OnlookerNoted(request.Home.NewId(), model.Exchange.Id, words));
        }

        return Outcome.Go($"{Place}/{model.Exchange.Id}");
    }

    private static Task<Outcome> Shown(Outcome outcome) => Task.FromResult(outcome);
}

/// <summary>What passed between the two and can be looked at from outside.</summary>
public sealed record OnlookersModel(IReadOnlyList<Exchange> Exchanges, DateOnly Today);

/// <summary>One of them, as an onlooker would tell it.</summary>
/// <param name="Exchange">What passed.</param>
/// <param name="Words">What would be noticed; empty for nothing yet.</param>
/// <param name="Today">The person's day.</param>
public sealed record OnlookerModel(Exchange Exchange, string Words, DateOnly Today);
