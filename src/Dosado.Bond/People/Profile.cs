namespace Dosado.Bond;

/// <summary>What a person wishes to be called and the colour they chose.</summary>
public sealed record Profile
{
    /// <summary>The longest name, in UTF-16 units.</summary>
    public const int MostName = 40;

    /// <summary>A name and a colour.</summary>
    /// <exception cref="ArgumentException">The name is empty or longer than <see cref="MostName"/>.</exception>
    public Profile(string name, Hue hue)
    {
        Name = IsName(name) ? name : throw new ArgumentException($"a name has 1 to {MostName} characters", nameof(name));
        Hue = hue;
    }

    /// <summary>The name, in the person's own words.</summary>
    public string Name { get; }

    /// <summary>Their colour.</summary>
    public Hue Hue { get; }

    /// <summary>Whether this can be a name: something to read, and not too long.</summary>
    public static bool IsName(string name) => !string.IsNullOrWhiteSpace(name) && name.Length <= MostName;
}
