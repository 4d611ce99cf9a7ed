namespace Dosado.App.Frame;

/// <summary>The five places, in the order of the bar.</summary>
public enum Place
{
    /// <summary>Signal, warm word, check-in.</summary>
    Today,

    /// <summary>Saying it so it can be heard.</summary>
    Talk,

    /// <summary>The week.</summary>
    Plan,

    /// <summary>How it moves between the two.</summary>
    Dance,

    /// <summary>Needs, practices, devices, leaving.</summary>
    Us,
}
