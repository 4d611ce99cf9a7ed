namespace Dosado.Planning;

/// <summary>Which end of a wish is meant.</summary>
public enum WishEnd
{
    /// <summary>The least one needs.</summary>
    Least,

    /// <summary>Where it becomes too much.</summary>
    Most,
}

/// <summary>One partner's need or limit, in a form that can be pointed at.</summary>
/// <param name="Partner">Whose it is, 0 or 1.</param>
/// <param name="Kind">The kind it is about; null for all time together or all own time.</param>
/// <param name="IsOwn">Whether it is about own time.</param>
/// <param name="End">Which end.</param>
/// <param name="Amount">How much.</param>
public sealed record Claim(int Partner, string? Kind, bool IsOwn, WishEnd End, TimeSpan Amount);

/// <summary>One claim that could be another one, and the smallest other one that lets a week exist.</summary>
/// <param name="Claim">What was asked for.</param>
/// <param name="Enough">What there would be room for, everything else as it is.</param>
public sealed record Change(Claim Claim, TimeSpan Enough);

/// <summary>Changes that together let a week exist; often a single one.</summary>
/// <param name="Changes">One or more.</param>
public sealed record WayOut(IReadOnlyList<Change> Changes);

/// <summary>
/// No week meets both leasts. The ways out are equal in size: each of <see cref="WaysOut"/>, and to leave the week open.
/// None of them asks for less of anyone's own time, nor to bear more than is too much.
/// </summary>
/// <param name="Claims">A smallest set of claims that already cannot be met together.</param>
/// <param name="WaysOut">Wishes about time together that could be smaller, of either partner; both may see them.</param>
/// <param name="OwnersOnly">By partner, what only its owner may see and only its owner can change.</param>
/// <param name="IsSmallest">Whether it is known that no fewer claims collide.</param>
/// <param name="AreChangesSmallest">Whether every change is known to be the smallest that is enough.</param>
public sealed record Conflict(
    IReadOnlyList<Claim> Claims,
    IReadOnlyList<WayOut> WaysOut,
    IReadOnlyList<IReadOnlyList<Change>> OwnersOnly,
    bool IsSmallest,
    bool AreChangesSmallest);
