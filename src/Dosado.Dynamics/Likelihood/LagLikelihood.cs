using Dosado.Dynamics.Numbers;

namespace Dosado.Dynamics.Likelihood;

/// <summary>-2 log likelihood of a lag model by the Kalman filter, missing values left out exactly.</summary>
internal sealed class LagLikelihood(IReadOnlyList<Track> tracks, Clock clock)
{
    private readonly IReadOnlyList<Alike> _groups = Alike.GroupsOf(tracks);

    /// <summary>NaN where the parameters are impossible.</summary>
    public double MinusTwoLog(LagParameters parameters)
    {
        var transitions = new Dictionary<double, Transition>();
        Transition Over(double gap) => transitions.TryGetValue(gap, out var known)
            ? known
            : transitions[gap] = Transition.Over(gap, clock, parameters);
        var sum = 0.0;
        foreach (var group in _groups)
        {
            sum += Plan(group, parameters, Over) is { } steps ? Through(group, steps, parameters, Over) : double.NaN;
        }

        return sum;
    }

    private static FilterStep[]? Plan(Alike group, LagParameters parameters, Func<double, Transition> over)
    {
        var steps = new FilterStep[group.Gaps.Length];
        for (var i = 0; i < steps.Length; i++)
        {
            // A filter that has come to rest repeats its last step; long regular tracks cost almost nothing.
            if (i > 2 && AtRest(group, steps, i))
            {
                steps[i] = steps[i - 1];
                continue;
            }

            var predicted = i == 0 ? parameters.StartCovariance : Predicted(steps[i - 1].Spread, over(group.Gaps[i]));
            if (FilterStep.TryOf(group.Seen[i], predicted, parameters.ErrorVariances) is not { } step)
            {
                return null;
            }

            steps[i] = step;
        }

        return steps;
    }

    private static bool AtRest(Alike group, FilterStep[] steps, int i) =>
        group.Gaps[i].Equals(group.Gaps[i - 1])
        && group.Seen[i].AsSpan().SequenceEqual(group.Seen[i - 1])
        && (ReferenceEquals(steps[i - 1], steps[i - 2]) || Near(steps[i - 1].Spread, steps[i - 2].Spread));

    private static bool Near(Matrix a, Matrix b)
    {
        for (var i = 0; i < a.Cells.Length; i++)
        {
            if (!(Math.Abs(a.Cells[i] - b.Cells[i]) <= 1e-15 * (1 + Math.Abs(a.Cells[i]))))
            {
                return false;
            }
        }

        return true;
    }

    private static Matrix Predicted(Matrix spread, Transition transition) =>
        (transition.Carry * spread * transition.Carry.Transposed()) + transition.Noise;

    private static double Through(
        Alike group, FilterStep[] steps, LagParameters parameters, Func<double, Transition> over)
    {
        var sum = group.Values.Count * steps.Sum(step => step.Constant);
        var moves = group.Gaps.Select((gap, i) => i == 0 ? null : over(gap)).ToArray();
        var mean = new double[parameters.StartMean.Rows];
        foreach (var values in group.Values)
        {
            parameters.StartMean.Cells.CopyTo(mean);
            sum += steps[0].Learn(values, 0, mean);
            for (var i = 1; i < steps.Length; i++)
            {
                Move(mean, moves[i]!);
                sum += steps[i].Learn(values, i, mean);
            }
        }

        return sum;
    }

    private static void Move(Span<double> mean, Transition transition)
    {
        Span<double> before = stackalloc double[mean.Length];
        mean.CopyTo(before);
        for (var i = 0; i < mean.Length; i++)
        {
            mean[i] = transition.Shift[i, 0];
            for (var k = 0; k < before.Length; k++)
            {
                mean[i] += transition.Carry[i, k] * before[k];
            }
        }
    }
}
