using System.Numerics;
using Dosado.Dynamics.Numbers;

namespace Dosado.Dynamics.Chance;

/// <summary>
/// A seeded source of chance that gives the same numbers on every machine and runtime version: xoshiro256++
/// (Blackman and Vigna 2021, "Scrambled linear pseudorandom number generators"), its state filled by splitmix64.
/// </summary>
/// <remarks>Not for secrets. One instance belongs to one thread.</remarks>
public sealed class Dice
{
    private ulong _a;
    private ulong _b;
    private ulong _c;
    private ulong _d;
    private double _spare = double.NaN;

    /// <summary>The same seed gives the same sequence.</summary>
    /// <param name="seed">Any number; neighbouring seeds give unrelated sequences.</param>
    public Dice(ulong seed)
    {
        _a = Mixed(ref seed);
        _b = Mixed(ref seed);
        _c = Mixed(ref seed);
        _d = Mixed(ref seed);
    }

    /// <summary>The next 64 bits.</summary>
    public ulong NextBits()
    {
        var result = BitOperations.RotateLeft(_a + _d, 23) + _a;
        var shifted = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= shifted;
        _d = BitOperations.RotateLeft(_d, 45);
        return result;
    }

    /// <summary>A number in [0, 1), every multiple of 2^-53 equally likely.</summary>
    public double Uniform() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A number in [from, to).</summary>
    /// <param name="from">The lower end.</param>
    /// <param name="to">The upper end.</param>
    public double Uniform(double from, double to) => from + ((to - from) * Uniform());

    /// <summary>A standard normal number, by Marsaglia's polar method.</summary>
    public double Normal()
    {
        if (!double.IsNaN(_spare))
        {
            var kept = _spare;
            _spare = double.NaN;
            return kept;
        }

        var (u, v, square) = InsideUnitCircle();
        var stretch = Math.Sqrt(-2 * Math.Log(square) / square);
        _spare = v * stretch;
        return u * stretch;
    }

    /// <summary>A gamma number with scale 1 (Marsaglia and Tsang 2000).</summary>
    /// <param name="shape">Above 0.</param>
    public double Gamma(double shape)
    {
        if (shape < 1)
        {
            return Gamma(shape + 1) * Math.Pow(1 - Uniform(), 1 / shape);
        }

        var d = shape - (1.0 / 3);
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var normal = Normal();
            var cube = Math.Pow(1 + (c * normal), 3);
            if (cube > 0 && Math.Log(1 - Uniform()) < (normal * normal / 2) + d - (d * cube) + (d * Math.Log(cube)))
            {
                return d * cube;
            }
        }
    }

    /// <summary>A chi-squared number.</summary>
    /// <param name="degrees">Degrees of freedom, above 0.</param>
    public double ChiSquared(double degrees) => 2 * Gamma(degrees / 2);

    internal Pair NormalPair() => new(Normal(), Normal());

    private (double U, double V, double Square) InsideUnitCircle()
    {
        while (true)
        {
            var u = (2 * Uniform()) - 1;
            var v = (2 * Uniform()) - 1;
            var square = (u * u) + (v * v);
            if (square is < 1 and > 0)
            {
                return (u, v, square);
            }
        }
    }

    private static ulong Mixed(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        var z = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
