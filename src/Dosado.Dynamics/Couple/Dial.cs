namespace Dosado.Dynamics.Couple;

/// <summary>The ends of the dial the values were given on. Equal by value.</summary>
/// <param name="Least">The lower end.</param>
/// <param name="Most">The upper end, above the lower.</param>
public readonly record struct Dial(double Least, double Most)
{
    /// <summary>The middle.</summary>
    public double Middle => (Least + Most) / 2;

    /// <summary>How long the dial is.</summary>
    public double Length => Most - Least;
}
