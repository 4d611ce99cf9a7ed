using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Dosado.Sync;

namespace Dosado.Vault.Tests.Vectors;

/// <summary>
/// The native implementation against the vector file. The layouts are put together here field by field from the
/// documents, not by the code under test, so that both would have to be wrong in the same way.
/// </summary>
public class VectorTests
{
    private static readonly VectorFile File = VectorFile.Read();

    [Theory]
    [InlineData("read token", "dosado read 1", 32)]
    [InlineData("write token", "dosado write 1", 32)]
    [InlineData("delete token", "dosado delete 1", 32)]
    [InlineData("content key", "dosado content 1", 32)]
    [InlineData("id", "dosado space id 1", 16)]
    public void What_follows_from_a_secret_is_HKDF_under_its_label(string field, string label, int length) =>
        Hkdf(File["space", "secret"], [], label, length).ShouldBe(File["space", field]);

    [Fact]
    public void A_space_has_these_keys()
    {
        var keys = new SpaceSecret(File["space", "secret"]).ToKeys();

        keys.Id.ToString().ShouldBe(File.Text("space", "id"));
        keys.Read.Bytes.ToArray().ShouldBe(File["space", "read token"]);
        keys.Write.Bytes.ToArray().ShouldBe(File["space", "write token"]);
        keys.Delete.Bytes.ToArray().ShouldBe(File["space", "delete token"]);
        keys.Reading.Content.ToArray().ShouldBe(File["space", "content key"]);
        keys.ToNewSpace(null, "").Read.ToString().ShouldBe(File.Text("space", "hash of read token"));
    }

    [Fact]
    public void A_recovery_code_is_spelled_so_and_gives_this_own_space()
    {
        var code = new RecoveryCode(File["recovery code", "bytes"]);

        code.Spell().ShouldBe(File.Text("recovery code", "spelled"));
        code.ToOwnSpace().ToArray().ShouldBe(File["recovery code", "own space secret"]);
        Hkdf(File["recovery code", "bytes"], [], "dosado own space 1", 32).ShouldBe(File["recovery code", "own space secret"]);
    }

    [Fact]
    public void An_invitation_is_spelled_so_and_leads_to_this_meeting_place()
    {
        var code = new InvitationCode(File["invitation code", "bytes"]);

        code.Spell().ShouldBe(File.Text("invitation code", "spelled"));
        code.ToLink(new("https://example.org/")).ToString().ShouldBe(File.Text("invitation code", "link"));
        code.ToInviteSpace().ToArray().ShouldBe(File["invitation code", "meeting place secret"]);
        Hkdf(File["invitation code", "bytes"], [], "dosado pairing space 1", 32)
            .ShouldBe(File["invitation code", "meeting place secret"]);
    }

    [Fact]
    public void A_devices_id_is_the_start_of_a_hash_over_its_key()
    {
        var hash = SHA256.HashData([.. "dosado device 1"u8, .. File["device", "public key"]]);

        hash[..16].ShouldBe(File["device", "device id"]);
        new PersonKey(File["device", "key pair"]).Public.ToDeviceId().ToString().ShouldBe(File.Text("device", "device id"));
    }

    [Fact]
    public async Task A_certificate_is_laid_out_so_and_its_signature_holds()
    {
        byte[] signed = [.. "dosado certificate 1"u8, .. File["space", "id"], .. File["device", "device id"], .. File["device", "public key"]];
        signed.ShouldBe(File["certificate", "signed bytes"]);
        byte[] bytes = [.. File["certificate", "device public key"], .. File["certificate", "person public key"], .. File["certificate", "signature"]];
        bytes.ShouldBe(File["certificate", "bytes"]);
        Certificate.TryRead(bytes, out var certificate).ShouldBeTrue();

        (await Some.Crypto.VerifyAsync([certificate!.ToClaim(SpaceId.Read(File["space", "id"]))], Some.Never)).ShouldBe([true]);
    }

    [Fact]
    public async Task An_envelope_opens_to_every_field_that_is_spelled_out()
    {
        Envelope.TryRead(Whole(), out var envelope).ShouldBeTrue();
        using var seal = await SpaceSeal.ForAsync(
            Some.Crypto, new SpaceSecret(File["space", "secret"]).ToKeys().Reading, null, Some.Never);

        var opened = (await seal.OpenAsync([envelope!], Some.Never))[0].ShouldBeOfType<Opening.Opened>();

        opened.Inside.ToBytes().ShouldBe(Inside());
        opened.Inside.Content.ToArray().ShouldBe(File["envelope", "inside: content"]);
        opened.Inside.AuthorSequence.ShouldBe(3UL);
        opened.Message.ToArray().ShouldBe(File["envelope", "signed bytes"]);
        opened.Message.ToArray().ShouldBe((byte[])[.. "dosado signature 1"u8, .. Header(), .. Inside()]);
        opened.Signature.ToArray().ShouldBe(File["envelope", "signature"]);
        (await seal.VerifyAsync([new(new(File["device", "public key"]), opened.Message, opened.Signature)], Some.Never))
            .ShouldBe([true]);
    }

    [Fact]
    public async Task Sealing_these_bytes_gives_this_ciphertext()
    {
        using var key = await Some.Crypto.LoadAsync(File["space", "content key"], Some.Never);
        byte[] plain = [.. Inside(), .. File["envelope", "signature"]];

        var texts = await Some.Crypto.EncryptAsync(key, [new(File["envelope", "header: nonce"], Header(), plain)], Some.Never);

        texts[0].ShouldBe(File["envelope", "ciphertext with tag"]);
    }

    [Fact]
    public void The_hashes_of_envelope_and_log_are_these()
    {
        var ciphertextHash = SHA256.HashData(File["envelope", "ciphertext with tag"]);
        ciphertextHash.ShouldBe(File["envelope", "hash of ciphertext"]);
        var eh = SHA256.HashData([.. "dosado envelope 1"u8, .. Header(), .. ciphertextHash]);
        eh.ShouldBe(File["envelope", "EH"]);
        SHA256.HashData([.. "dosado log 1"u8, .. File["envelope", "LH before, number 8 follows"], 0, 0, 0, 0, 0, 0, 0, 8, .. eh])
            .ShouldBe(File["envelope", "LH"]);

        Envelope.TryRead(Whole(), out var envelope).ShouldBeTrue();
        new LogItem.Whole(envelope!).Hash.ToString().ShouldBe(File.Text("envelope", "EH"));
    }

    [Fact]
    public async Task Both_sides_of_a_pairing_come_to_this_key_and_these_words()
    {
        PairingOffer.TryRead(Offer(), out var offer).ShouldBeTrue();
        PairingAnswer.TryRead(Answer(), out var answer).ShouldBeTrue();
        var code = new InvitationCode(File["invitation code", "bytes"]);
        foreach (var side in new[] { "inviter's ephemeral key pair", "joiner's ephemeral key pair" })
        {
            var own = new AgreementKey(File["pairing", side]);

            var handshake = await Handshake.FindAsync(Some.Crypto, code, own, offer!, answer!, Some.Never);

            handshake!.Transcript.ToArray().ShouldBe(File["pairing", "T"]);
            handshake.Key.ToArray().ShouldBe(File["pairing", "K"]);
            handshake.Words.Text.ShouldBe(File.Text("pairing", "six words"));
            var handed = new HandedSecret(File["pairing", "handed secret: nonce"], File["pairing", "handed secret: sealed"]);
            (await handed.OpenAsync(Some.Crypto, handshake, Some.Never))!.ToArray().ShouldBe(File["space", "secret"]);
        }
    }

    [Fact]
    public void The_transcript_and_the_key_follow_from_the_messages_in_full()
    {
        var transcript = SHA256.HashData(
            [.. "dosado pairing transcript 1"u8, .. Length(Offer()), .. Offer(), .. Length(Answer()), .. Answer()]);
        transcript.ShouldBe(File["pairing", "T"]);
        byte[] secret = [.. File["pairing", "ECDH secret"], .. File["invitation code", "bytes"]];

        Hkdf(secret, transcript, "dosado pairing key 1", 32).ShouldBe(File["pairing", "K"]);
        SixWords.FromBytes(Hkdf(secret, transcript, "dosado pairing words 1", 9)).Text
            .ShouldBe(File.Text("pairing", "six words"));
    }

    [Fact]
    public async Task A_drop_opens_and_a_stored_value_opens_and_a_PIN_stretches_to_this()
    {
        var drops = await DropBox.OpenAsync(
            Some.Crypto, new(File["drop box", "key pair"]), [File["drop box", "drop"]], Some.Never);
        drops[0].ShouldBe(File["drop box", "content"]);
        using var key = await Some.Crypto.LoadAsync(File["sealed store", "key"], Some.Never);
        var stored = File["sealed store", "sealed"].AsMemory();
        var texts = await Some.Crypto.DecryptAsync(
            key,
            [new(stored[..12], File["sealed store", "additional data"], stored[12..])],
            Some.Never);
        texts[0].ShouldBe(File["sealed store", "value"]);
        File.Number("PIN", "iterations").ShouldBe(600_000UL);

        (await Some.Crypto.StretchAsync(File["PIN", "PIN in UTF-8"], File["PIN", "salt"], DeviceLock.PinIterations, Some.Never))
            .ShouldBe(File["PIN", "wrapping key"]);
    }

    private static byte[] Header() => Joined("envelope", "header: ");

    private static byte[] Inside() => Joined("envelope", "inside: ");

    private static byte[] Whole() => [.. Header(), .. File["envelope", "ciphertext with tag"]];

    private static byte[] Offer() => Joined("pairing", "offer: ");

    private static byte[] Answer() => Joined("pairing", "answer: ");

    private static byte[] Joined(string section, string prefix) => File.Joined(section, prefix);

    private static byte[] Length(byte[] part)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, part.Length);
        return length;
    }

    private static byte[] Hkdf(byte[] from, byte[] salt, string label, int length) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, from, length, salt, Encoding.ASCII.GetBytes(label));
}
