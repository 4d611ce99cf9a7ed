using Dosado.Bond;

namespace Dosado.App.Words;

/// <summary>
/// What a language and a place know and the invariant runtime does not: zones, dates, plurals. In the browser the
/// answers come from its Intl; natively from the twin beside this file.
/// </summary>
public interface IIntl
{
    /// <summary>
    /// The language of days and plurals, for example <c>en</c>: of those there are texts for the one that this device's person
    /// reads first, until another is chosen.
    /// </summary>
    string Language { get; set; }

    /// <summary>The instant as this device's zone tells it.</summary>
    Moment ToMoment(DateTimeOffset instant);

    /// <summary>A wall-clock time of this device's zone as a moment; a time that a clock change skipped moves on.</summary>
    Moment ToMoment(DateOnly day, TimeOnly time);

    /// <summary>A day in words, with its weekday and, when it is not the year of <paramref name="today"/>, its year.</summary>
    string Day(DateOnly day, DateOnly today);

    /// <summary>A day in words, with its weekday and its year.</summary>
    string Day(DateOnly day) => Day(day, day.Year == 1 ? DateOnly.MaxValue : DateOnly.MinValue);

    /// <summary>A time of day.</summary>
    string Time(TimeOnly time);

    /// <summary>The plural category of a count: <c>one</c>, <c>other</c>, and what else the language has.</summary>
    string Plural(int count);
}
