namespace Dosado.Dynamics.Bench.Calibration;

/// <summary>Holm's correction for many tests at once.</summary>
public static class Holm
{
    /// <summary>How many of the tests fail at a level held over all of them.</summary>
    public static int Rejections(IReadOnlyList<double> probabilities, double level)
    {
        var sorted = probabilities.Order().ToArray();
        var rejected = 0;
        while (rejected < sorted.Length && sorted[rejected] < level / (sorted.Length - rejected))
        {
            rejected++;
        }

        return rejected;
    }
}
