namespace Dosado.Bond;

/// <summary>A person's colour: one of six of equal weight.</summary>
public enum Hue
{
    /// <summary>Brick.</summary>
    Clay,

    /// <summary>Golden.</summary>
    Honey,

    /// <summary>Grey-green.</summary>
    Moss,

    /// <summary>Blue-green.</summary>
    Sea,

    /// <summary>Grey-violet.</summary>
    Dusk,

    /// <summary>Red-violet.</summary>
    Plum,
}
