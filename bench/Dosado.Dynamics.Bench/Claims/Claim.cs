using Dosado.Dynamics.Chance;

namespace Dosado.Dynamics.Bench.Claims;

/// <summary>One of the claims M111-M131, tried over invented couples.</summary>
/// <param name="Id">The mechanism.</param>
/// <param name="Says">The claim in a line.</param>
/// <param name="BuiltIn">What of it stands in an equation and so cannot fail; empty where all of it emerges.</param>
/// <param name="Holds">Whether it holds for one drawn couple.</param>
public sealed record Claim(string Id, string Says, string BuiltIn, Func<DrawnCouple, bool> Holds)
{
    /// <summary>Fixed before the first run.</summary>
    private const ulong Seed = 111_131;

    public static IReadOnlyList<Claim> All { get; } =
    [
        .. BlameClaims.All, .. NeedClaims.All, .. SafetyClaims.All, .. RepairClaims.All, .. TogetherClaims.All,
    ];

    public double Share(int draws) =>
        Enumerable.Range(0, draws).Average(i => Holds(DrawnCouple.By(new Dice(Seed + (ulong)i))) ? 1.0 : 0);
}
