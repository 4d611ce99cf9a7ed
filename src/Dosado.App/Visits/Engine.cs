namespace Dosado.App.Visits;

/// <summary>A part of the program that only some pages need; a first visit is spared its bytes.</summary>
public enum Engine
{
    /// <summary>What a draft already holds and what may be hard to hear: <c>Dosado.Language</c>.</summary>
    Language,

    /// <summary>Weeks that hold something for each: <c>Dosado.Planning</c>.</summary>
    Planning,

    /// <summary>What days can say, and the dance floor: <c>Dosado.Dynamics</c>.</summary>
    Dynamics,
}
