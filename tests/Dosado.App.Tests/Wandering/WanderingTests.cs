using System.Text;
using Dosado.Bond;

namespace Dosado.App.Tests.Wandering;

/// <summary>Two people who try everything there is, in no order.</summary>
public sealed class WanderingTests : IAsyncLifetime
{
    private const int Steps = 400;

    /// <summary>Where one writes what is only one's own until it is shared.</summary>
    private static readonly string[] OnlyMine =
        ["/mine/", "/plan/think/", "/pause/things", "/pause/readings/", "/today/check-in", "/talk/cycle/mine/", "/talk/steps/keep", "/talk/under/keep"];

    private readonly RelayForTests _relay = new();

    public Task InitializeAsync() => _relay.InitializeAsync();

    public Task DisposeAsync() => _relay.DisposeAsync();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Whatever_they_do_no_page_breaks_and_what_is_only_mine_stays(int seed)
    {
        var chance = new Random(seed);
        var clock = new ClockAhead();
        var (robin, kim) = (await _relay.BegunAsync("Robin", clock), await _relay.BegunAsync("Kim", clock));
        await Couple.MeetAsync(robin, kim, _relay.SetupCode);
        var (one, other) = (new Wanderer("Robin", robin, chance), new Wanderer("Kim", kim, chance));

        for (var step = 0; step < Steps; step++)
        {
            var (who, device) = chance.Next(2) == 0 ? (one, robin) : (other, kim);
            clock.Ahead += TimeSpan.FromMinutes(chance.Next(60) == 0 ? chance.Next(3 * 24 * 60) : 0);
            await who.StepAsync();
            device.Page.Status.ShouldBeOneOf([200, 401, 410, 422], $"{string.Join(' ', device.Home.Faults.Codes)}\n{who.Trail}");
        }

        LeakedFrom(one, robin).ShouldBeEmpty();
        LeakedFrom(other, kim).ShouldBeEmpty();
    }

    /// <summary>What is in any bond of one's own, though it was written where only oneself reads.</summary>
    private static IEnumerable<string> LeakedFrom(Wanderer who, Device device)
    {
        var logs = device.Home.Bonds.Select(bond => bond.Log).ToList();
        var said = string.Concat(logs.SelectMany(log => log.Kept.Concat(log.Unsent)).Select(r => Encoding.UTF8.GetString(EventJson.Write(r.Event))));
        logs.ShouldNotBeEmpty();
        return who.Written.Where(w => OnlyMine.Any(w.Value.StartsWith) && said.Contains(w.Key, StringComparison.Ordinal)).Select(w => $"{w.Value}: {w.Key}");
    }
}
