using System.Text.Json.Serialization;
using Dosado.Bond;
using Dosado.Vault;

namespace Dosado.App.Homes;

/// <summary>A bond as the device keeps it behind the app's lock.</summary>
/// <param name="Bond">The space's id.</param>
/// <param name="Secret">The space's secret, 32 bytes.</param>
/// <param name="PersonKey">My person key there, PKCS#8.</param>
/// <param name="Relay">Where its log is kept.</param>
/// <param name="MovesFrom">The bond that is moving here; null once it has, and for one that was founded here.</param>
internal sealed record KeptBond(string Bond, byte[] Secret, byte[] PersonKey, Uri Relay, string? MovesFrom = null)
{
    /// <summary>As the own space keeps it.</summary>
    public static KeptBond From(BondKept kept) => new(
        kept.Bond.Value,
        Convert.FromBase64String(kept.Secret),
        Convert.FromBase64String(kept.PersonKey),
        new(kept.Relay));

    /// <summary>For the own space to keep.</summary>
    public BondKept ToEvent(EntryId id) => new(
        id,
        new(Bond),
        Convert.ToBase64String(Secret),
        Convert.ToBase64String(PersonKey),
        Relay.ToString());
}

/// <summary>The own space as the device keeps it behind "only mine".</summary>
/// <param name="Code">The recovery code's 20 bytes; null on a device that was added by six words.</param>
/// <param name="Secret">The space's secret, 32 bytes.</param>
/// <param name="PersonKey">My person key there, PKCS#8.</param>
/// <param name="Relay">Where its log is kept; null for on this device only.</param>
internal sealed record KeptOwn(byte[]? Code, byte[] Secret, byte[] PersonKey, Uri? Relay)
{
    /// <summary>The space of a recovery code.</summary>
    public static KeptOwn Of(RecoveryCode code, PersonKey person, Uri? relay)
    {
        using var secret = code.ToOwnSpace();
        return new(code.ToArray(), secret.ToArray(), person.ToArray(), relay);
    }

    /// <summary>Everything that follows from the secret.</summary>
    public SpaceKeys ToKeys()
    {
        using var secret = new SpaceSecret(Secret);
        return secret.ToKeys();
    }
}

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(KeptBond))]
[JsonSerializable(typeof(KeptOwn))]
[JsonSerializable(typeof(KeptBackup))]
[JsonSerializable(typeof(KeptBell))]
internal sealed partial class KeptShapes : JsonSerializerContext;
