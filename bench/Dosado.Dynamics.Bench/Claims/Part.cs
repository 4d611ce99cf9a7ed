namespace Dosado.Dynamics.Bench.Claims;

/// <summary>One thing that a claim says; the claim holds where all its parts do.</summary>
public sealed record Part(string Says, bool Holds);
