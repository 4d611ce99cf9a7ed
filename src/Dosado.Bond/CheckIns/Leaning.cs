namespace Dosado.Bond;

/// <summary>The short answer about one need. What is not said has no value: there is no middle to fall back on.</summary>
public enum Leaning
{
    /// <summary>More, please.</summary>
    More,

    /// <summary>It is fine as it is.</summary>
    Fine,

    /// <summary>Less, please.</summary>
    Less,
}
