using Dosado.Dynamics.Chance;

namespace Dosado.Dynamics.Bench.Claims;

/// <summary>One of the claims M111-M131, tried over invented couples.</summary>
/// <param name="Id">The mechanism.</param>
/// <param name="Says">The claim in a line.</param>
/// <param name="BuiltIn">What of it stands in an equation and so cannot fail; empty where all of it emerges.</param>
/// <param name="Try">Tries it on one drawn couple.</param>
public sealed record Claim(string Id, string Says, string BuiltIn, Func<DrawnCouple, Part[]> Try)
{
    /// <summary>Draws that were looked at while the equations were written.</summary>
    public const ulong SeenSeed = 111_131;

    /// <summary>Draws kept back: run once, after the last change to the equations.</summary>
    public const ulong KeptBackSeed = 777_000_000;

    public static IReadOnlyList<Claim> All { get; } =
    [
        .. BlameClaims.All, .. NeedClaims.All, .. SafetyClaims.All, .. RepairClaims.All, .. TogetherClaims.All,
    ];

    /// <summary>How often all of it holds, how often each part does, and how often all of it where the couple rests at ease.</summary>
    public ClaimShares Shares(int draws, ulong seed)
    {
        var tried = Enumerable.Range(0, draws).Select(i => (
            Parts: Try(DrawnCouple.By(new Dice(seed + (ulong)i))),
            IsAtEase: DrawnCouple.By(new Dice(seed + (ulong)i)).RestsAtEase)).ToList();
        var atEase = tried.Where(t => t.IsAtEase).ToList();
        return new(
            tried.Average(t => t.Parts.All(p => p.Holds) ? 1.0 : 0),
            [.. tried[0].Parts.Select((part, k) => (part.Says, tried.Average(t => t.Parts[k].Holds ? 1.0 : 0)))],
            atEase.Count,
            atEase.Count(t => t.Parts.All(p => p.Holds)));
    }
}

/// <summary>How often a claim held.</summary>
/// <param name="All">Share of the draws in which all of it held.</param>
/// <param name="Parts">The same for each part.</param>
/// <param name="AtEase">How many of the drawn couples rest at ease before the trial.</param>
/// <param name="HeldAtEase">In how many of these all of it held.</param>
public sealed record ClaimShares(double All, IReadOnlyList<(string Says, double Share)> Parts, int AtEase, int HeldAtEase);
