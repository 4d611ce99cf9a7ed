using Dosado.Dynamics.Likelihood;

namespace Dosado.Dynamics.Apim;

/// <summary>The effects of a fit with their names, in the units of the data.</summary>
internal sealed class EffectTable(
    ApimLikelihood.Solved solved, IReadOnlyList<string> predictors, AtomUnits units, bool distinguishable)
{
    private readonly string[] _names = ["intercept", .. predictors];

    public IReadOnlyList<Estimate> All() => distinguishable
        ? [.. Shared(), .. _names.Select((name, i) => Named("difference:" + name, (_names.Length + i, 1)))]
        : [.. Shared()];

    public IReadOnlyList<Estimate> ByRole() => distinguishable
        ? [.. Role("first:", -1), .. Role("second:", 1)]
        : [];

    private IEnumerable<Estimate> Shared() => _names.Select((name, i) => Named(name, (i, 1)));

    private IEnumerable<Estimate> Role(string prefix, double sign) =>
        _names.Select((name, i) => Named(prefix + name, (i, 1), (_names.Length + i, sign)));

    private Estimate Named(string name, params (int Index, double Weight)[] parts)
    {
        var unit = units.OutcomeUnit / units.Units[parts[0].Index % _names.Length];
        var value = parts.Sum(p => p.Weight * solved.Effects[p.Index, 0]);
        var variance = parts.Sum(p => parts.Sum(q => p.Weight * q.Weight * solved.Covariance[p.Index, q.Index]));
        return new(name, unit * value, unit * Math.Sqrt(variance));
    }
}
