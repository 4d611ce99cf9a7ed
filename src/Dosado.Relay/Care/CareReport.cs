using System.Collections.Immutable;

namespace Dosado.Relay.Care;

/// <summary>What a look at a database found.</summary>
/// <param name="Spaces">How many living spaces it holds.</param>
/// <param name="Envelopes">How many places their logs have.</param>
/// <param name="Damages">What is not whole, a sentence each; empty when all is.</param>
public sealed record CareReport(long Spaces, long Envelopes, ImmutableList<string> Damages)
{
    internal CareReport With(LogWalk log) => new(
        Spaces + 1,
        Envelopes + log.Envelopes,
        log.Damage is null ? Damages : Damages.Add(log.Damage));
}
