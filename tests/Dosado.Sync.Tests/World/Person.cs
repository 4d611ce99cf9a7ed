using Dosado.Vault;

namespace Dosado.Sync.Tests;

/// <summary>A person of a space, with the key that vouches for their devices.</summary>
internal sealed record Person(string Name, PersonKey Key)
{
    public static async Task<Person> MakeAsync(string name) =>
        new(name, await Some.Crypto.MakePersonKeyAsync(CancellationToken.None));

    public async Task<Device> DeviceAsync(Household home)
    {
        var key = await Some.Crypto.LoadAsync(await Some.Crypto.MakePersonKeyAsync(default), default);
        var seal = await SpaceSeal.ForAsync(Some.Crypto, home.Keys.Reading, key, default);
        var certificate = await Key.CertifyAsync(Some.Crypto, home.Keys.Id, key.Public, default);
        return new(this, home, seal, certificate, new MemoryStore());
    }
}
