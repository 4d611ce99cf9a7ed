namespace Dosado.Bond;

/// <summary>A person's colour: one of six of equal weight.</summary>
public enum Hue
{
    /// <summary>Brick.</summary>
    Clay,

    /// <summary>Yellow-brown.</summary>
    Amber,

    /// <summary>Grey-green.</summary>
    Moss,

    /// <summary>Blue-green.</summary>
    Lagoon,

    /// <summary>Blue-violet.</summary>
    Iris,

    /// <summary>Red-violet.</summary>
    Plum,
}
