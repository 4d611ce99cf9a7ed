using System.Globalization;
using Dosado.Bond;

namespace Dosado.App.Words;

/// <summary>The native twin of the browser's Intl: English, in one zone.</summary>
public sealed class EnglishIntl(TimeZoneInfo zone) : IIntl
{
    /// <inheritdoc/>
    public string Language { get; set; } = Texts.English;

    /// <inheritdoc/>
    public Moment ToMoment(DateTimeOffset instant) => new(TimeZoneInfo.ConvertTime(instant, zone), zone.Id);

    /// <inheritdoc/>
    public Moment ToMoment(DateOnly day, TimeOnly time)
    {
        var wall = day.ToDateTime(time);
        var possible = zone.IsInvalidTime(wall) ? wall.AddHours(1) : wall;
        return new(new(possible, zone.GetUtcOffset(possible)), zone.Id);
    }

    /// <inheritdoc/>
    public string Day(DateOnly day, DateOnly today) => day.ToString(
        day.Year == today.Year ? "dddd d MMMM" : "dddd d MMMM yyyy",
        CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public string Plural(int count) => count == 1 ? "one" : "other";
}
