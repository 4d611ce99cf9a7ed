namespace Dosado.Dynamics.Distributions;

/// <summary>The few special functions that the distributions here stand on.</summary>
internal static class SpecialFunctions
{
    private static readonly double[] Lanczos =
    [
        0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
        12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
    ];

    /// <summary>ln Gamma(x), x above 0 (Lanczos, g = 7, n = 9; relative error near 1e-15).</summary>
    public static double LogGamma(double x)
    {
        if (x < 0.5)
        {
            return Math.Log(Math.PI / Math.Sin(Math.PI * x)) - LogGamma(1 - x);
        }

        var sum = Lanczos[0];
        for (var i = 1; i < Lanczos.Length; i++)
        {
            sum += Lanczos[i] / (x - 1 + i);
        }

        var t = x + 6.5;
        return (0.5 * Math.Log(2 * Math.PI)) + ((x - 0.5) * Math.Log(t)) - t + Math.Log(sum);
    }

    /// <summary>The regularised upper incomplete gamma Q(a, x) (series below a + 1, Lentz's fraction above).</summary>
    public static double UpperGamma(double a, double x)
    {
        if (x <= 0)
        {
            return 1;
        }

        var front = Math.Exp((a * Math.Log(x)) - x - LogGamma(a));
        return x < a + 1 ? 1 - (front * GammaSeries(a, x)) : front * GammaFraction(a, x);
    }

    /// <summary>The regularised incomplete beta I_x(a, b) (Lentz's fraction on the side where it converges fast).</summary>
    public static double Beta(double x, double a, double b)
    {
        if (x <= 0 || x >= 1)
        {
            return x <= 0 ? 0 : 1;
        }

        var front = Math.Exp(
            LogGamma(a + b) - LogGamma(a) - LogGamma(b) + (a * Math.Log(x)) + (b * Math.Log(1 - x)));
        return x < (a + 1) / (a + b + 2)
            ? front * BetaFraction(x, a, b) / a
            : 1 - (front * BetaFraction(1 - x, b, a) / b);
    }

    private static double GammaSeries(double a, double x)
    {
        var term = 1 / a;
        var sum = term;
        for (var k = 1; k < 1000 && Math.Abs(term) > Math.Abs(sum) * 1e-16; k++)
        {
            term *= x / (a + k);
            sum += term;
        }

        return sum;
    }

    private static double GammaFraction(double a, double x)
    {
        var b = x + 1 - a;
        var fraction = new Lentz(1 / 1e-300, 1 / b);
        for (var k = 1; k < 1000; k++)
        {
            b += 2;
            if (fraction.Step(-k * (k - a), b))
            {
                break;
            }
        }

        return fraction.Value;
    }

    private static double BetaFraction(double x, double a, double b)
    {
        var first = 1 - ((a + b) * x / (a + 1));
        var fraction = new Lentz(1, 1 / (Math.Abs(first) < 1e-300 ? 1e-300 : first));
        for (var k = 1; k < 1000; k++)
        {
            fraction.Step(k * (b - k) * x / ((a + (2 * k) - 1) * (a + (2 * k))), 1);
            if (fraction.Step(-(a + k) * (a + b + k) * x / ((a + (2 * k)) * (a + (2 * k) + 1)), 1))
            {
                break;
            }
        }

        return fraction.Value;
    }

    /// <summary>Lentz's way through a continued fraction, never dividing by zero.</summary>
    private struct Lentz
    {
        private double _c;
        private double _d;

        public Lentz(double c, double d) => (_c, _d, Value) = (c, d, d);

        public double Value { get; private set; }

        public bool Step(double numerator, double denominator)
        {
            _d = 1 / Guarded(denominator + (numerator * _d));
            _c = Guarded(denominator + (numerator / _c));
            Value *= _c * _d;
            return Math.Abs((_c * _d) - 1) < 1e-15;
        }

        private static double Guarded(double value) => Math.Abs(value) < 1e-300 ? 1e-300 : value;
    }
}
