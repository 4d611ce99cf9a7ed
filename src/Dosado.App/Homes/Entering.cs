namespace Dosado.App.Homes;

/// <summary>How entering an own space ended.</summary>
public enum Entering
{
    /// <summary>This device has it now.</summary>
    Entered,

    /// <summary>Nothing at the address belongs to the secret, or the address does not answer.</summary>
    NothingThere,

    /// <summary>This device holds somebody's things already, and those there are not the same ones.</summary>
    SomebodyElses,
}
