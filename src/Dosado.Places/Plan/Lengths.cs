using Dosado.App.Words;

namespace Dosado.Places.Plan;

/// <summary>How long things last, as people say it.</summary>
internal static class Lengths
{
    public static readonly TimeSpan Step = TimeSpan.FromMinutes(30);

    /// <summary>An evening is three hours, four at most and two at least; it lies in the evening.</summary>
    public static readonly TimeSpan Evening = TimeSpan.FromHours(3);

    public static IReadOnlyList<(string Name, TimeSpan Length)> Offered { get; } =
        [("half", Step), ("hour", TimeSpan.FromHours(1)), ("evening", Evening)];

    public static TimeSpan Read(string name) => Offered.FirstOrDefault(l => l.Name == name) is { Name: not null } found
        ? found.Length
        : TimeSpan.FromHours(1);

    public static bool IsEvening(TimeSpan length) => length >= Evening;

    /// <summary>How short a stretch may be that was wished for at this length.</summary>
    public static TimeSpan Shortest(TimeSpan length) => IsEvening(length) ? TimeSpan.FromHours(2) : length;

    /// <summary>How long it may be.</summary>
    public static TimeSpan Longest(TimeSpan length) => IsEvening(length) ? TimeSpan.FromHours(4) : length * 2;

    public static string NameOf(TimeSpan length) => Offered.MinBy(l => Math.Abs((l.Length - length).Ticks)).Name;

    /// <summary>"half an hour", "1 hour", "2 and a half hours".</summary>
    public static string Say(TimeSpan length, Texts texts, IIntl intl)
    {
        var hours = (int)length.TotalHours;
        var half = length - TimeSpan.FromHours(hours) >= Step;
        return hours == 0 ? texts[half ? "plan.time.half" : "plan.time.none"]
            : texts.With(
                half ? "plan.time.and-half" : $"plan.time.hours.{intl.Plural(hours)}",
                ("count", hours.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    /// <summary>"2 h", "1.5 h" and a dash for nothing, for a column of figures.</summary>
    public static string Short(TimeSpan length, Texts texts) => length == TimeSpan.Zero
        ? texts["plan.time.short.none"]
        : texts.With("plan.time.short", ("hours", length.TotalHours.ToString("0.#", System.Globalization.CultureInfo.InvariantCulture)));
}
