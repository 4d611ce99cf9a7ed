namespace Dosado.Vault;

/// <summary>What a reader of a space has, and a helper never more: neither the secret nor a right to write.</summary>
/// <param name="Id">The space.</param>
/// <param name="Read">The right to fetch its log.</param>
/// <param name="Content">Opens its envelopes.</param>
public sealed record ReadingKeys(SpaceId Id, Token Read, ContentKey Content);
