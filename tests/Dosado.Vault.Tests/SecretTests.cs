using Dosado.Sync;

namespace Dosado.Vault.Tests;

public class SecretTests
{
    [Fact]
    public void No_secret_is_ever_text()
    {
        var space = SpaceSecret.Make(Some.Crypto);
        var texts = new object[]
        {
            space, space.ToKeys(), space.ToKeys().Reading, RecoveryCode.Make(Some.Crypto),
            InvitationCode.Make(Some.Crypto), new LockOpener.Pin("2580"), new LockOpener.Passkey(new byte[32]),
        }.Select(secret => secret.ToString()!);

        var written = string.Join('\n', texts);

        written.ShouldNotContain("2580");
        written.ShouldNotContain(Convert.ToHexStringLower(space.Bytes.Span));
        written.ShouldNotContain(space.ToKeys().Read.ToHeaderText());
        written.ShouldContain("[redacted]");
    }

    [Fact]
    public void A_wiped_secret_is_gone()
    {
        var secret = SpaceSecret.Make(Some.Crypto);
        var bytes = secret.Bytes;

        secret.Dispose();

        bytes.ToArray().ShouldAllBe(value => value == 0);
        Should.Throw<ObjectDisposedException>(() => secret.Bytes);
    }

    [Fact]
    public void Everything_derived_from_a_space_differs()
    {
        var keys = SpaceSecret.Make(Some.Crypto).ToKeys();
        var id = new byte[SpaceId.Size];
        keys.Id.Write(id);

        new[] { id, keys.Read.Bytes.ToArray(), keys.Write.Bytes.ToArray(), keys.Delete.Bytes.ToArray(), keys.Reading.Content.ToArray() }
            .Select(Convert.ToHexString)
            .ShouldBeUnique();
    }

    [Fact]
    public async Task A_persons_key_reads_back_and_vouches_for_a_device_in_one_space_only()
    {
        var person = await Some.Crypto.MakePersonKeyAsync(Some.Never);
        using var device = await Some.Device();
        var (here, elsewhere) = (new SpaceId(1), new SpaceId(2));

        var certificate = await new PersonKey(person.ToArray()).CertifyAsync(Some.Crypto, here, device.Public, Some.Never);

        (await Some.Crypto.VerifyAsync([certificate.ToClaim(here), certificate.ToClaim(elsewhere)], Some.Never))
            .ShouldBe([true, false]);
    }

    [Fact]
    public void A_key_pair_has_one_spelling()
    {
        var spelled = Some.Crypto.MakePersonKeyAsync(Some.Never).Now().ToArray();
        var fixedPart = Enumerable.Range(0, 36).Concat(Enumerable.Range(68, 6));

        foreach (var at in fixedPart)
        {
            byte[] other = [.. spelled];
            other[at] ^= 1;
            KeyPair.IsWellFormed(other).ShouldBeFalse($"byte {at}");
        }

        KeyPair.IsWellFormed(spelled).ShouldBeTrue();
        KeyPair.IsWellFormed([.. spelled, 0]).ShouldBeFalse();
    }
}
