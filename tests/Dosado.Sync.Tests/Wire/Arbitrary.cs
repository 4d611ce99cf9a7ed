using FsCheck;
using FsCheck.Fluent;

namespace Dosado.Sync.Tests.Wire;

/// <summary>Any value of the wire types, small and at the edges.</summary>
internal static class Arbitrary
{
    public static Gen<byte[]> Bytes(int length) => Gen.Choose(0, 255).ArrayOf(length).Select(a => a.Select(b => (byte)b).ToArray());

    public static Gen<byte[]> BytesUpTo(int length) => Gen.Choose(0, length).SelectMany(Bytes);

    public static Gen<SpaceId> SpaceIds => Bytes(SpaceId.Size).Select(b => SpaceId.Read(b));

    public static Gen<EnvelopeId> EnvelopeIds => Bytes(EnvelopeId.Size).Select(b => EnvelopeId.Read(b));

    public static Gen<DeviceId> DeviceIds => Bytes(DeviceId.Size).Select(b => DeviceId.Read(b));

    public static Gen<Digest> Digests => Bytes(Digest.Size).Select(b => Digest.Read(b));

    public static Gen<ulong> Numbers => Gen.OneOf(
        Gen.Elements(0ul, 1ul, ulong.MaxValue), Bytes(8).Select(b => BitConverter.ToUInt64(b)));

    public static Gen<LogHead> Heads => Numbers.SelectMany(n => Digests.Select(d => new LogHead(n, d)));

    public static Gen<Envelope> Envelopes =>
        from length in Gen.OneOf(
            Gen.Elements(Envelope.MinCiphertextLength, Envelope.MaxCiphertextLength),
            Gen.Choose(Envelope.MinCiphertextLength, Envelope.MinCiphertextLength + 200))
        from space in SpaceIds
        from id in EnvelopeIds
        from nonce in Bytes(Nonce.Size)
        from seed in Gen.Choose(0, int.MaxValue)
        select new Envelope(new(space, id, Nonce.Read(nonce), length), Noise(seed, length));

    public static Gen<LogItem> Items => Gen.OneOf(
        Envelopes.Select(e => (LogItem)new LogItem.Whole(e)),
        Envelopes.SelectMany(e => Digests.Select(d => (LogItem)new LogItem.Redacted(e.Header, d))));

    public static Gen<Inside> Insides =>
        from kind in Gen.Choose(1, 5)
        from author in DeviceIds
        from sequence in Numbers
        from previous in Digests
        from seen in Heads
        from length in Gen.OneOf(Gen.Elements(0, 508, 509, Inside.MaxContentLength), Gen.Choose(0, 3_000))
        from seed in Gen.Choose(0, int.MaxValue)
        select new Inside((InsideKind)kind, author, sequence, previous, seen, Noise(seed, length));

    public static Gen<Certificate> Certificates => Bytes(Certificate.Size).Select(
        b => Certificate.TryRead(b, out var certificate) ? certificate : throw new InvalidOperationException());

    public static void Law<T>(Gen<T> gen, Func<T, bool> holds) =>
        Prop.ForAll(gen.ToArbitrary(), holds).QuickCheckThrowOnFailure();

    /// <summary>Every cut, and one byte more: all refused, none throws.</summary>
    public static bool IsRefusedAtEveryOtherLength(byte[] bytes, Func<byte[], bool> reads) =>
        !reads([.. bytes, 0])
        && Enumerable.Range(0, Math.Min(bytes.Length, 300)).All(length => !reads(bytes[..length]) && !reads(bytes[..^(length + 1)]));

    private static byte[] Noise(int seed, int length)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }
}
