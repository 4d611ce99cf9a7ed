using Dosado.Sync;
using FsCheck;
using FsCheck.Fluent;

namespace Dosado.Vault.Tests;

public class SpaceSealTests
{
    private static readonly SpaceKeys Keys = SpaceSecret.Make(Some.Crypto).ToKeys();
    private static readonly SigningKey Device = Some.Device().GetAwaiter().GetResult();
    private static readonly SpaceSeal Seal = SealWith(Keys, Device);

    [Fact]
    public void What_is_sealed_opens_as_it_was_and_by_its_author() => Some.Law(Some.Bytes, content =>
    {
        var inside = Some.Inside(Device.Device, content);
        var opened = Open(Seal, SealOne(inside)).ShouldBeOfType<Opening.Opened>();
        var claim = new SignedBytes(Device.Public, opened.Message, opened.Signature);
        return opened.Inside.ToBytes().AsSpan().SequenceEqual(inside.ToBytes())
            && Seal.VerifyAsync([claim], Some.Never).Now()[0];
    });

    [Fact]
    public void Every_flipped_bit_of_an_envelope_is_refused()
    {
        var bytes = SealOne(Some.Inside(Device.Device, 1, 2, 3)).ToBytes();

        var accepted = Enumerable.Range(0, bytes.Length * 8)
            .Where(bit => Envelope.TryRead(Flip(bytes, bit), out var envelope)
                && Open(Seal, envelope) is not Opening.DoesNotOpen);

        accepted.ShouldBeEmpty();
    }

    [Fact]
    public void A_flipped_bit_of_what_was_signed_is_noticed() => Some.Law(
        Gen.Choose(0, 10_000).ToArbitrary(),
        bit =>
        {
            var opened = Open(Seal, SealOne(Some.Inside(Device.Device, 7))).ShouldBeOfType<Opening.Opened>();
            var message = Flip(opened.Message.ToArray(), bit % (8 * opened.Message.Length));
            var signature = Flip(opened.Signature.ToArray(), bit % (8 * Inside.SignatureSize));
            return Seal.VerifyAsync(
                [
                    new(Device.Public, message, opened.Signature),
                    new(Device.Public, opened.Message, signature),
                ],
                Some.Never).Now().All(holds => !holds);
        });

    [Fact]
    public void An_envelope_does_not_open_with_the_keys_of_another_space()
    {
        using var other = SealWith(SpaceSecret.Make(Some.Crypto).ToKeys(), Device);

        Open(other, SealOne(Some.Inside(Device.Device))).ShouldBe(new Opening.DoesNotOpen());
    }

    [Fact]
    public async Task A_key_off_the_curve_and_a_cut_signature_answer_no()
    {
        var point = Device.Public.Bytes.ToArray();
        point[^1] ^= 1;
        var compressed = Device.Public.Bytes.ToArray();
        compressed[0] = 2;
        SignedBytes[] claims =
        [
            new(new(point), new byte[3], new byte[64]),
            new(new(compressed), new byte[3], new byte[64]),
            new(new(new byte[65]), new byte[3], new byte[64]),
            new(Device.Public, new byte[3], new byte[63]),
            new(Device.Public, new byte[3], default),
        ];

        (await Seal.VerifyAsync(claims, Some.Never)).ShouldAllBe(holds => !holds);
    }

    [Fact]
    public async Task An_inside_that_is_not_laid_out_as_written_is_malformed()
    {
        var plain = new byte[Inside.FixedSize + Padding.Floor];
        plain[0] = 99;

        Open(Seal, await SealRawAsync(plain)).ShouldBe(new Opening.Malformed());
    }

    [Fact]
    public async Task A_reader_without_a_device_opens_and_cannot_write()
    {
        using var reader = await SpaceSeal.ForAsync(Some.Crypto, Keys.Reading, null, Some.Never);

        Open(reader, SealOne(Some.Inside(Device.Device, 4))).ShouldBeOfType<Opening.Opened>();
        reader.Device.ShouldBeNull();
        await Should.ThrowAsync<InvalidOperationException>(
            () => reader.SealAsync(reader.NewId(), Some.Inside(Device.Device), Some.Never).AsTask());
    }

    [Fact]
    [Trait("Promise", "P8")]
    public async Task A_device_does_not_write_in_anothers_name() => await Should.ThrowAsync<ArgumentException>(
        () => Seal.SealAsync(Seal.NewId(), Some.Inside(new DeviceId(5)), Some.Never).AsTask());

    [Fact]
    public void Sealing_twice_shares_neither_id_nor_nonce_nor_bytes()
    {
        var inside = Some.Inside(Device.Device, 1);

        Envelope[] envelopes = [SealOne(inside), SealOne(inside)];

        envelopes[0].Header.Id.ShouldNotBe(envelopes[1].Header.Id);
        envelopes[0].Header.Nonce.ShouldNotBe(envelopes[1].Header.Nonce);
        envelopes[0].Ciphertext.ToArray().ShouldNotBe(envelopes[1].Ciphertext.ToArray());
    }

    [Fact]
    public void The_longest_content_still_fits_an_envelope() =>
        SealOne(Some.Inside(Device.Device, new byte[Inside.MaxContentLength])).Size
            .ShouldBeLessThanOrEqualTo(Envelope.MaxSize);

    private static SpaceSeal SealWith(SpaceKeys keys, SigningKey device) =>
        SpaceSeal.ForAsync(Some.Crypto, keys.Reading, device, Some.Never).Now();

    private static Envelope SealOne(Inside inside) => Seal.SealAsync(Seal.NewId(), inside, Some.Never).Now();

    private static Opening Open(SpaceSeal seal, Envelope envelope) => seal.OpenAsync([envelope], Some.Never).Now()[0];

    private static async Task<Envelope> SealRawAsync(byte[] plain)
    {
        var header = new EnvelopeHeader(Keys.Id, new(1), new(2, 3), plain.Length + Envelope.TagSize);
        var nonce = new byte[Nonce.Size];
        header.Nonce.Write(nonce);
        using var key = await Some.Crypto.LoadAsync(Keys.Reading.Content.Bytes, Some.Never);
        var texts = await Some.Crypto.EncryptAsync(key, [new(nonce, header.ToBytes(), plain)], Some.Never);
        return new(header, texts[0]);
    }

    private static byte[] Flip(byte[] bytes, int bit)
    {
        byte[] flipped = [.. bytes];
        flipped[bit / 8] ^= (byte)(1 << (bit % 8));
        return flipped;
    }
}
