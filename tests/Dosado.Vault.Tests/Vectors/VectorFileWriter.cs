using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dosado.Sync;

namespace Dosado.Vault.Tests.Vectors;

/// <summary>Writes the vector file, once: see <see cref="VectorFile"/>. Fixed inputs count upwards; keys are random.</summary>
public class VectorFileWriter
{
    private static readonly byte[] Content = Encoding.UTF8.GetBytes("""{"type":"checkin.v1","line":"Today it was easy to come home."}""");

    [FactWhenAsked("DOSADO_WRITE_VECTORS")]
    public async Task Write_the_vector_file()
    {
        var root = new JsonObject();
        var space = Space(root);
        Codes(root);
        var (device, certificate) = await Identities(root, space);
        await Envelopes(root, space, device);
        await Pairing(root, space, device, certificate);
        await AtRest(root);
        var json = root.ToJsonString(new JsonSerializerOptions { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        await File.WriteAllTextAsync(VectorFile.Path, json + "\n");
    }

    private static SpaceKeys Space(JsonObject root)
    {
        var secret = new SpaceSecret(Count(1, 32));
        var keys = secret.ToKeys();
        root["space"] = new JsonObject
        {
            ["secret"] = Hex(secret.Bytes),
            ["id"] = keys.Id.ToString(),
            ["read token"] = Hex(keys.Read.Bytes),
            ["write token"] = Hex(keys.Write.Bytes),
            ["delete token"] = Hex(keys.Delete.Bytes),
            ["content key"] = Hex(keys.Reading.Content.Bytes),
            ["hash of read token"] = keys.Read.Hash.ToString(),
        };
        return keys;
    }

    private static void Codes(JsonObject root)
    {
        var recovery = new RecoveryCode(Count(0x40, 20));
        root["recovery code"] = new JsonObject
        {
            ["bytes"] = Hex(recovery.Bytes),
            ["spelled"] = recovery.Spell(),
            ["own space secret"] = Hex(recovery.ToOwnSpace().Bytes),
        };
        var invitation = Invitation();
        root["invitation code"] = new JsonObject
        {
            ["bytes"] = Hex(invitation.Bytes),
            ["spelled"] = invitation.Spell(),
            ["link"] = invitation.ToLink(new("https://example.org/")).ToString(),
            ["meeting place secret"] = Hex(invitation.ToInviteSpace().Bytes),
        };
    }

    private static async Task<(SigningKey Device, Certificate Certificate)> Identities(JsonObject root, SpaceKeys space)
    {
        var deviceKey = await Some.Crypto.MakePersonKeyAsync(Some.Never);
        var person = await Some.Crypto.MakePersonKeyAsync(Some.Never);
        var device = await Some.Crypto.LoadAsync(deviceKey, Some.Never);
        var certificate = await person.CertifyAsync(Some.Crypto, space.Id, device.Public, Some.Never);
        root["device"] = new JsonObject
        {
            ["key pair"] = Hex(deviceKey.Bytes),
            ["public key"] = Hex(device.Public.Bytes),
            ["device id"] = device.Device.ToString(),
        };
        root["certificate"] = new JsonObject
        {
            ["person key pair"] = Hex(person.Bytes),
            ["device public key"] = Hex(device.Public.Bytes),
            ["person public key"] = Hex(person.Public.Bytes),
            ["signed bytes"] = Hex(Certificate.SignedBytes(space.Id, device.Public)),
            ["signature"] = Hex(certificate.Signature),
            ["bytes"] = Hex(certificate.ToBytes()),
        };
        return (device, certificate);
    }

    private static async Task Envelopes(JsonObject root, SpaceKeys space, SigningKey device)
    {
        var inside = new Inside(
            InsideKind.Event, device.Device, 3, Digest.Read(Count(0x60, 32)), new(7, Digest.Read(Count(0x80, 32))), Content);
        using var seal = await SpaceSeal.ForAsync(Some.Crypto, space.Reading, device, Some.Never);
        var envelope = await seal.SealAsync(seal.NewId(), inside, Some.Never);
        var opened = (Opening.Opened)(await seal.OpenAsync([envelope], Some.Never))[0];
        var bytes = inside.ToBytes();
        var item = new LogItem.Whole(envelope);
        var header = envelope.Header.ToBytes();
        root["envelope"] = new JsonObject
        {
            ["header: version"] = Hex(header[..1]),
            ["header: space id"] = Hex(header[1..17]),
            ["header: envelope id"] = Hex(header[17..33]),
            ["header: nonce"] = Hex(header[33..45]),
            ["header: ciphertext length"] = Hex(header[45..]),
            ["inside: kind"] = Hex(bytes[..1]),
            ["inside: author device"] = Hex(bytes[1..17]),
            ["inside: author sequence"] = Hex(bytes[17..25]),
            ["inside: previous"] = Hex(bytes[25..57]),
            ["inside: last seen sequence"] = Hex(bytes[57..65]),
            ["inside: last seen hash"] = Hex(bytes[65..97]),
            ["inside: content length"] = Hex(bytes[97..101]),
            ["inside: content"] = Hex(Content),
            ["inside: padding"] = Hex(bytes[(101 + Content.Length)..]),
            ["signed bytes"] = Hex(opened.Message),
            ["signature"] = Hex(opened.Signature),
            ["ciphertext with tag"] = Hex(envelope.Ciphertext),
            ["hash of ciphertext"] = item.CiphertextHash.ToString(),
            ["EH"] = item.Hash.ToString(),
            ["LH before, number 8 follows"] = Hex(Count(0xa0, 32)),
            ["LH"] = new LogHead(7, Digest.Read(Count(0xa0, 32))).Extend(item.Hash).Hash.ToString(),
        };
    }

    private static async Task Pairing(JsonObject root, SpaceKeys space, SigningKey device, Certificate certificate)
    {
        var mine = await Some.Crypto.MakeAgreementKeyAsync(Some.Never);
        var theirs = await Some.Crypto.MakeAgreementKeyAsync(Some.Never);
        var offer = new PairingOffer(
            PairingPurpose.Partner, space.Id, new(7, Digest.Read(Count(0xc0, 32))), certificate, mine.Public,
            DateTimeOffset.FromUnixTimeSeconds(1_772_500_000), "a-ticket");
        var answer = new PairingAnswer(certificate, theirs.Public);
        var handshake = (await Handshake.FindAsync(Some.Crypto, Invitation(), mine, offer, answer, Some.Never))!;
        var handed = await HandedSecret.SealAsync(Some.Crypto, handshake, Count(1, 32), Some.Never);
        root["pairing"] = new JsonObject
        {
            ["inviter's ephemeral key pair"] = Hex(mine.Bytes),
            ["joiner's ephemeral key pair"] = Hex(theirs.Bytes),
            ["offer: label"] = Hex("dosado pairing offer 1"u8.ToArray()),
            ["offer: purpose"] = Hex(offer.ToBytes()[22..23]),
            ["offer: space id"] = Hex(offer.ToBytes()[23..39]),
            ["offer: head"] = Hex(offer.ToBytes()[39..79]),
            ["offer: certificate"] = Hex(offer.ToBytes()[79..273]),
            ["offer: ephemeral public key"] = Hex(offer.ToBytes()[273..338]),
            ["offer: expires"] = Hex(offer.ToBytes()[338..346]),
            ["offer: ticket"] = Hex(offer.ToBytes()[346..]),
            ["answer: label"] = Hex("dosado pairing answer 1"u8.ToArray()),
            ["answer: certificate"] = Hex(answer.ToBytes()[23..217]),
            ["answer: ephemeral public key"] = Hex(answer.ToBytes()[217..]),
            ["ECDH secret"] = Hex((await Some.Crypto.AgreeAsync(mine, theirs.Public, Some.Never))!),
            ["T"] = Hex(handshake.Transcript),
            ["K"] = Hex(handshake.Key.Bytes),
            ["six words"] = handshake.Words.Text,
            ["handed secret: nonce"] = Hex(handed.Nonce),
            ["handed secret: sealed"] = Hex(handed.Sealed),
        };
    }

    private static async Task AtRest(JsonObject root)
    {
        var box = await Some.Crypto.MakeAgreementKeyAsync(Some.Never);
        root["drop box"] = new JsonObject
        {
            ["key pair"] = Hex(box.Bytes),
            ["content"] = Hex(Content),
            ["drop"] = Hex(await new DropBox(box.Public).DropAsync(Some.Crypto, Content, Some.Never)),
        };
        var disk = new MemoryStore();
        using var key = await Some.Crypto.LoadAsync(Count(0x20, 32), Some.Never);
        await new SealedStore(disk, Some.Crypto, key).CommitAsync([new("events", "0000000000000001", Content)], Some.Never);
        root["sealed store"] = new JsonObject
        {
            ["key"] = Hex(Count(0x20, 32)),
            ["additional data"] = Hex("events/0000000000000001"u8.ToArray()),
            ["value"] = Hex(Content),
            ["sealed"] = Hex((await disk.FindAsync("events", "0000000000000001", Some.Never))!),
        };
        root["PIN"] = new JsonObject
        {
            ["PIN in UTF-8"] = Hex("2580"u8.ToArray()),
            ["salt"] = Hex(Count(0x30, 16)),
            ["iterations"] = DeviceLock.PinIterations,
            ["wrapping key"] = Hex(await Some.Crypto.StretchAsync("2580"u8.ToArray(), Count(0x30, 16), DeviceLock.PinIterations, Some.Never)),
        };
    }

    private static InvitationCode Invitation() => new([.. Count(0x51, 15), 0x98]);

    private static byte[] Count(int from, int length) => [.. Enumerable.Range(from, length).Select(value => (byte)value)];

    private static string Hex(ReadOnlyMemory<byte> bytes) => Convert.ToHexStringLower(bytes.Span);

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
