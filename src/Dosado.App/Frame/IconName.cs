namespace Dosado.App.Frame;

/// <summary>The drawings of the frame, one hand.</summary>
public enum IconName
{
    /// <summary>A sun.</summary>
    Today,

    /// <summary>Two speech leaves.</summary>
    Talk,

    /// <summary>A week with two in it.</summary>
    Plan,

    /// <summary>The figure of eight.</summary>
    Dance,

    /// <summary>Two circles that overlap.</summary>
    Us,

    /// <summary>A pause.</summary>
    Pause,

    /// <summary>A heart.</summary>
    Support,

    /// <summary>A door with an arrow.</summary>
    Leave,
}
