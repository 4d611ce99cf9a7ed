using Dosado.Dynamics.Floor;

namespace Dosado.Dynamics.Bench.Claims;

/// <summary>A dance followed for some days, step by step.</summary>
public sealed class Course
{
    private readonly List<Moment> _moments = [];
    private readonly List<Pairing<Acts>> _acts = [];

    private Course()
    {
    }

    public Moment End => _moments[^1];

    public Pairing<Acts> EndActs => _acts[^1];

    public static Course Of(Dance dance, Moment start, double days, Func<double, Circumstances>? when = null)
    {
        var course = new Course();
        var moment = start with { Time = 0 };
        for (var i = 0; i <= (int)(days / Dance.UsualStep); i++)
        {
            var now = when?.Invoke(moment.Time) ?? Circumstances.Ordinary;
            course._moments.Add(moment);
            course._acts.Add(dance.ActsAt(moment, now));
            moment = dance.Step(moment, now);
        }

        return course;
    }

    public Moment At(double day) => _moments[(int)Math.Round(day / Dance.UsualStep)];

    public Pairing<Acts> ActsAt(double day) => _acts[(int)Math.Round(day / Dance.UsualStep)];

    public double Mean(Func<Moment, double> number, double from = 0, double to = double.PositiveInfinity) =>
        Between(from, to).Average(i => number(_moments[i]));

    public double MeanActs(Func<Pairing<Acts>, double> number, double from = 0, double to = double.PositiveInfinity) =>
        Between(from, to).Average(i => number(_acts[i]));

    public double Most(Func<Moment, double> number, double from = 0, double to = double.PositiveInfinity) =>
        Between(from, to).Max(i => number(_moments[i]));

    /// <summary>The first time from which on a thing is so; infinite if never.</summary>
    public double FirstTime(Func<Moment, bool> holds, double from = 0) =>
        _moments.Where(m => m.Time >= from && holds(m)).Select(m => m.Time).DefaultIfEmpty(double.PositiveInfinity).First();

    /// <summary>The last time at which a thing is so; the start if never.</summary>
    public double LastTime(Func<Moment, bool> holds) =>
        _moments.Where(holds).Select(m => m.Time).DefaultIfEmpty(0).Last();

    private IEnumerable<int> Between(double from, double to) =>
        Enumerable.Range(0, _moments.Count).Where(i => _moments[i].Time >= from && _moments[i].Time <= to);
}
