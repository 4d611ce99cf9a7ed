using Dosado.Bond;

namespace Dosado.Places.Reveals;

/// <summary>How a question that both answer looks from here. Nothing in it tells whether the other has answered before both are open.</summary>
public abstract record Revealing
{
    private Revealing()
    {
    }

    /// <summary>Only mine is closed, and my answer, if there is one, is behind it.</summary>
    public sealed record Closed : Revealing;

    /// <summary>I have not answered, or have withdrawn, or the other's answer and mine did not come from the same time.</summary>
    /// <param name="Draft">What I had answered before; empty for nothing.</param>
    public sealed record Unanswered(string Draft) : Revealing;

    /// <summary>I have answered. It is kept until both are ready, and this is all that there is to see.</summary>
    /// <param name="Mine">My answer.</param>
    public sealed record Kept(string Mine) : Revealing;

    /// <summary>Both are open.</summary>
    /// <param name="Mine">My answer.</param>
    /// <param name="Theirs">The other's.</param>
    public sealed record Both(RevealedSide Mine, RevealedSide Theirs) : Revealing;
}

/// <summary>One of two opened answers.</summary>
/// <param name="Profile">Whose.</param>
/// <param name="Content">The answer, as the feature that asked wrote it.</param>
public sealed record RevealedSide(Profile Profile, string Content);
