using System.Runtime.InteropServices.JavaScript;
using Dosado.App.Words;
using Dosado.Bond;

namespace Dosado.Browser.Words;

/// <summary>Zones, dates and plurals from the browser's own Intl (<c>intl.js</c>).</summary>
internal sealed partial class BrowserIntl : IIntl
{
    public string Language { get; set; } = LanguageOf(string.Join(' ', Speech.Languages));

    public Moment ToMoment(DateTimeOffset instant)
    {
        var offset = TimeSpan.FromMinutes(OffsetAt(instant.ToUnixTimeMilliseconds()));
        return new(instant.ToOffset(offset), Zone());
    }

    public Moment ToMoment(DateOnly day, TimeOnly time) =>
        ToMoment(DateTimeOffset.FromUnixTimeMilliseconds((long)InstantOf(Shown(day, time))));

    public string Day(DateOnly day, DateOnly today) =>
        DayInWords(Language, Shown(day, TimeOnly.MinValue), day.Year != today.Year);

    public string Time(TimeOnly time) => TimeInWords(Shown(DateOnly.MinValue.AddYears(1999), time));

    public string Plural(int count) => PluralOf(Language, count);

    private static double Shown(DateOnly day, TimeOnly time) =>
        new DateTimeOffset(day, time, TimeSpan.Zero).ToUnixTimeMilliseconds();

    [JSImport("language", "intl")]
    private static partial string LanguageOf(string available);

    [JSImport("zone", "intl")]
    private static partial string Zone();

    [JSImport("offset", "intl")]
    private static partial double OffsetAt(double instant);

    [JSImport("instantOf", "intl")]
    private static partial double InstantOf(double shown);

    [JSImport("day", "intl")]
    private static partial string DayInWords(string language, double shown, bool withYear);

    [JSImport("time", "intl")]
    private static partial string TimeInWords(double shown);

    [JSImport("plural", "intl")]
    private static partial string PluralOf(string language, int count);
}
