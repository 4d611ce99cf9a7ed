using System.Text.Json;
using AngleSharp.Dom;
using Dosado.Bond;
using Dosado.Places.Plan;
using Dosado.Planning;

namespace Dosado.App.Tests.Plan;

/// <summary>Steps of people who plan a week that begins far enough from now for nothing of it to be over.</summary>
internal static class Weeks
{
    public static string Week { get; } = Monday(TimeProvider.System.GetUtcNow());

    public static string Plan { get; } = $"/plan?week={Week}";

    /// <summary>Taps these and keeps them.</summary>
    public static async Task ThinkAsync(Device device, params string[] kinds)
    {
        await device.OpenAsync($"/plan/think?week={Week}");
        foreach (var kind in kinds)
        {
            await device.PressAsync(kind);
        }

        await device.PressAsync("Keep");
    }

    public static async Task GiveAsync(Device device, params string[] kinds)
    {
        await ThinkAsync(device, kinds);
        await device.FollowAsync("See what it would get");
        await device.PressAsync("Give it");
    }

    /// <summary>Gives one thing, with the least of it that is needed as its field has it.</summary>
    public static async Task GiveWithLeastAsync(Device device, string kind, string least)
    {
        await device.OpenAsync($"/plan/think?week={Week}");
        await device.PressAsync(kind);
        await device.Fill("At least", least).PressAsync("Keep");
        await device.FollowAsync("See what it would get");
        await device.PressAsync("Give it");
    }

    /// <summary>Both give something for us and something for themselves; both have it.</summary>
    public static async Task BothGiveAsync(Couple couple)
    {
        await GiveAsync(couple.Robin, "a date", "a good book");
        await GiveAsync(couple.Kim, "a quiet evening", "time alone");
        await UntilAsync(couple.Kim, "one week that holds something for each of you");
        await UntilAsync(couple.Robin, "one week that holds something for each of you");
        await EventuallyFoundAsync(couple.Robin);
    }

    /// <summary>Both said yes to a date on the Saturday of a week, whenever it is.</summary>
    /// <param name="couple">The two; Robin proposed it.</param>
    /// <param name="week">Its first day.</param>
    /// <param name="shares">What it held for Robin and for Kim, where the planner found it.</param>
    public static async Task SettleAsync(Couple couple, DateOnly week, (double Robin, double Kim)? shares = null)
    {
        var (robin, kim) = (couple.Robin.Home, couple.Kim.Home);
        var date = new PlannedBlock("date", new(week.AddDays(5), new(18, 0), TimeSpan.Zero), TimeSpan.FromHours(1), BlockFor.Both);
        var proposed = new WeekProposed(robin.NewId(), week, Clocks.Of(robin, week), [], [date], shares is { } s ? Proof(s.Robin, s.Kim) : string.Empty);
        await robin.Bond!.RecordAsync(proposed);
        await Eventually.Async(() => Task.FromResult(kim.Bond!.State.Weeks.FindOpen(week) is not null));
        await kim.Bond!.RecordAsync(new WeekAnswered(kim.NewId(), proposed.Id, true));
        await Eventually.Async(() => Task.FromResult(robin.Bond.State.Weeks.FindSettled(week) is not null));
    }

    public static Task UntilAsync(Device device, string words) => device.SeesAsync(Plan, words);

    public static string Words(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static Task EventuallyFoundAsync(Device device) => device.MissesAsync(Plan, "Still looking");

    private static string Proof(double robin, double kim) => JsonSerializer.Serialize(
        new PlannedWeek(Rule.Even, [], new(robin, kim), new([0, 0], [1, 1], [], new([], [], 0), 0), true),
        WeekJson.Default.PlannedWeek);

    private static string Monday(DateTimeOffset now)
    {
        var day = DateOnly.FromDateTime(now.UtcDateTime).AddDays(14);
        return day.AddDays(-(((int)day.DayOfWeek + 6) % 7)).ToString("yyyy-MM-dd", null);
    }
}
