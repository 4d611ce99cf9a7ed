using System.Globalization;
using Dosado.Bond;

namespace Dosado.Places.Dance.Days;

/// <summary>
/// Where the days of one need stand in their band: 260 wide, 154 high; values from 0 (y 130) to 10 (y 10), what one would
/// like more or less of on a line of its own below (y 145). Days without an entry are gaps: nothing is drawn across them.
/// </summary>
internal sealed class BandGeometry(TimeShown time, IReadOnlyList<NeedDay> days)
{
    public const double Width = 260;
    public const double Height = 154;
    public const double Inset = 6;
    public const double LeaningY = 145;

    private static readonly Func<NeedDay, double?> FeltOf = d => d.Felt;
    private static readonly Func<NeedDay, double?> WantedOf = d => d.Wanted;

    private readonly int _step = time.IsInWeeks ? 7 : 1;

    /// <summary>A value's height.</summary>
    public static double Y(double value) => 130 - (12 * value);

    /// <summary>A day's place.</summary>
    public double X(DateOnly day) => time.Length == 1
        ? Width / 2
        : Inset + ((Width - (2 * Inset)) * Math.Max(0, day.DayNumber - time.From.DayNumber) / (time.Length - 1));

    /// <summary>The line of what was felt, in pieces.</summary>
    public string Felt => Line(FeltOf);

    /// <summary>The line of what was wanted, in pieces.</summary>
    public string Wanted => Line(WantedOf);

    /// <summary>What lies between the two where both were said, in pieces.</summary>
    public string Between => string.Concat(Runs(d => d.Felt is null ? null : d.Wanted)
        .Where(run => run.Count > 1)
        .Select(run => $"M{Points(run, FeltOf)}L{Points(run.AsEnumerable().Reverse(), WantedOf)}z"));

    /// <summary>Every felt value as a dot, so that a day alone is seen too.</summary>
    public IEnumerable<(double X, double Y)> FeltDots => Dots(FeltOf);

    /// <summary>Wanted values that stand alone; the others are on their line.</summary>
    public IEnumerable<(double X, double Y)> WantedDots => Runs(WantedOf).Where(run => run.Count == 1)
        .Select(run => (X(run[0].Day), Y(run[0].Wanted!.Value)));

    /// <summary>What was said in short, day by day.</summary>
    public IEnumerable<(double X, Leaning Leaning)> Leanings =>
        days.Where(d => d.Leaning is not null).Select(d => (X(d.Day), d.Leaning!.Value));

    /// <summary>Mondays, or first days of a month where weeks are too narrow.</summary>
    public IEnumerable<double> Marks => Enumerable.Range(0, time.Length).Select(time.From.AddDays)
        .Where(d => time.Length <= 60 ? d.DayOfWeek == DayOfWeek.Monday : d.Day == 1)
        .Select(X);

    private IEnumerable<(double X, double Y)> Dots(Func<NeedDay, double?> value) =>
        days.Where(d => value(d) is not null).Select(d => (X(d.Day), Y(value(d)!.Value)));

    private string Line(Func<NeedDay, double?> value) =>
        string.Concat(Runs(value).Where(run => run.Count > 1).Select(run => $"M{Points(run, value)}"));

    private string Points(IEnumerable<NeedDay> run, Func<NeedDay, double?> value) => string.Join(
        'L',
        run.Select(d => string.Create(CultureInfo.InvariantCulture, $"{X(d.Day):0.#} {Y(value(d)!.Value):0.#}")));

    /// <summary>Days that follow each other without a break and have the value.</summary>
    private IEnumerable<List<NeedDay>> Runs(Func<NeedDay, double?> value)
    {
        var run = new List<NeedDay>();
        foreach (var day in days.Where(d => value(d) is not null))
        {
            if (run.Count > 0 && day.Day.DayNumber - run[^1].Day.DayNumber > _step)
            {
                yield return run;
                run = [];
            }

            run.Add(day);
        }

        if (run.Count > 0)
        {
            yield return run;
        }
    }
}
