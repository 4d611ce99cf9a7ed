using System.Buffers.Binary;

namespace Dosado.Sync.Tests.Logs;

/// <summary>
/// What a relay, or somebody with its help, can try: PROTOCOL.md 7 as one table for every client. The native client is
/// told it in <c>LyingRelayTests</c> over an HTTP handler, the one in the browser in the end-to-end tests over a route.
/// Each line names the promise of SECURITY.md that it would break and the reason that a reader of the story stops with.
/// <para>
/// Of the bytes of an envelope this table flips a sample in each field. All of them are flipped for the native client in
/// <c>LyingRelayTests</c>, and for the cryptography of the browser in <c>check-webcrypto.mjs</c>. Lies in more than one
/// step stand beside the table in either suite: a space that was deleted and is there again, an expected head that is
/// ignored (natively in <c>RepairTests</c>), an old copy of a device; those about pairing in <c>HostilePairingTests</c> and,
/// in the browser, <c>PairingTests</c>.
/// </para>
/// </summary>
internal static class RelayLies
{
    public static IReadOnlyDictionary<string, RelayLie> All { get; } = new Dictionary<string, RelayLie>
    {
        ["roll all of it back"] = new("P7", StopReason.HeadRolledBack, _ => Story.Show()) { IsAboutThePast = true },
        ["cut it back to one"] = new("P7", StopReason.HeadRolledBack, s => Story.Show(s.Log[..1])) { IsAboutThePast = true },
        ["cut off the last that was there"] =
            new("P7", StopReason.HeadRolledBack, s => Story.Show(s.Log[..(s.Had - 1)])) { IsAboutThePast = true },
        ["drop the first"] = new("P7", StopReason.SeenTooMuch, s => Story.Show(s.Log[1..])) { IsAboutThePast = true },
        ["swap two"] =
            new("P7", StopReason.SeenTooMuch, s => Story.Show(s.Log[..s.Second], [s.Log[s.Second + 1], s.Log[s.Second]], s.Log[(s.Second + 2)..])),
        ["swap two of one author"] = new("P7", StopReason.AuthorSequence, s => Story.Show(s.Log[..^2], [s.Log[^1], s.Log[^2]])),
        ["drop one"] = new("P7", StopReason.SeenTooMuch, s => Story.Show(s.Log[..s.Second], s.Log[(s.Second + 1)..])),
        ["drop one of several by one author"] = new("P7", StopReason.AuthorSequence, s => Story.Show(s.Log[..^2], [s.Log[^1]])),
        ["duplicate under a new sequence"] =
            new("P7", StopReason.RepeatedEnvelope, s => Story.Show(s.Log, [s.Log[s.Second - 1]])),
        ["another body under the same id"] =
            new("P7", StopReason.DoesNotOpen, s => Story.Show(s.Log[..^1], [Story.Swapped(s.Log[^1], s.Log[^2])])),
        ["two stories that meet"] = new(
            "P7",
            StopReason.RepeatedEnvelope,
            s => Story.Show(s.Log[..(s.Had - 1)], [s.Log[s.Had], s.Log[s.Had - 1]], s.Log[(s.Had + 1)..])) { IsAboutThePast = true },
        ["move an envelope to another space"] = new("P7", StopReason.WrongSpace, s => Story.Show(s.Log, [s.Elsewhere])),
        ["an envelope sealed with another key"] =
            new("P7", StopReason.DoesNotOpen, s => Story.Show(s.Log, [s.Renamed(s.Elsewhere)])),
        ["flip a byte of a space's id"] = new("P7", StopReason.WrongSpace, s => Flip(s, 1 + 1)),
        ["flip a byte of an id"] = new("P7", StopReason.DoesNotOpen, s => Flip(s, 1 + 1 + SpaceId.Size)),
        ["flip a byte of a nonce"] = new("P7", StopReason.DoesNotOpen, s => Flip(s, LengthAt - 1)),
        ["flip the first sealed byte"] = new("P7", StopReason.DoesNotOpen, s => Flip(s, LengthAt + 4)),
        ["flip the last sealed byte"] = new("P7", StopReason.DoesNotOpen, s => Flip(s, s.Log[^1].Size - 1)),
        ["drop content nobody took back"] = new(
            "P7", StopReason.FalseRedaction, s => Story.Show(s.Log[..s.Second], [MemoryRelay.Hollow(s.Log[s.Second])], s.Log[(s.Second + 1)..])),
        ["drop the last content"] =
            new("P7", StopReason.FalseRedaction, s => Story.Show(s.Log[..^1], [MemoryRelay.Hollow(s.Log[^1])])),
        ["a head that does not fit"] =
            new("P7", StopReason.ChainBroken, s => Story.Show(s.Log)) { Head = h => h with { Hash = Digest.Of("other"u8) } },
        ["more promised than given"] = new("P7", null, s => Story.Show(s.Log[..s.Had])) { Head = h => new(h.Sequence + 3, h.Hash) },
        ["a length of zero"] = new("P7", null, s => Story.Show(s.Log)) { Spoil = body => WithLength(body, 0) },
        ["a length of 64 KiB and one"] = new("P7", null, s => Story.Show(s.Log)) { Spoil = body => WithLength(body, (1 << 16) + 1) },
        ["a length of 4 GiB"] = new("P7", null, s => Story.Show(s.Log)) { Spoil = body => WithLength(body, uint.MaxValue) },
        ["a version that there is not"] = new("P7", null, s => Story.Show(s.Log)) { Spoil = body => With(body, 1, 2) },
        ["a mark that there is not"] = new("P7", null, s => Story.Show(s.Log)) { Spoil = body => With(body, 0, 7) },
        ["bytes that trail"] = new("P7", null, s => Story.Show(s.Log)) { Spoil = body => [.. body, 0, 0, 7] },
        ["an uncertified device"] = new("P7", StopReason.UncertifiedDevice, s => s.Add(s.Said(s.Stranger.Id, 1, default))),
        ["a helper writing"] =
            new("P7", StopReason.UncertifiedDevice, s => s.Add(s.Said(s.Stranger.Id, 1, default, InsideKind.Empty))),
        ["a certificate by a stranger"] =
            new("P7", StopReason.CertificateByStranger, s => s.Add(s.Certified(s.Stranger.Certificate), s.Stranger.Person.Key)),
        ["a certificate for another device"] =
            new("P8", StopReason.Malformed, s => s.Add(s.Certified(s.Stranger.Certificate) with { Author = s.Pair.Kims.Id })),
        ["a certificate that its person never signed"] = new(
            "P8",
            StopReason.BadSignature,
            s => s.Add(s.Certified(s.Stranger.Certificate with { Person = s.Kim }), s.Stranger.Person.Key)),
        ["a certificate twice"] = new("P7", StopReason.AuthorSequence, s => s.Add(s.Certified(s.Pair.Kims.Certificate))),
        ["a device whose key is no point of the curve"] =
            new("P8", StopReason.BadSignature, async s => await s.Add(await s.CertifiedOffTheCurveAsync())),
        ["words in the partner's mouth"] =
            new("P8", StopReason.BadSignature, s => s.Add(s.Next(s.Pair.Robins), s.Pair.Kims.Person.Key)),
        ["no signature"] = new("P8", StopReason.BadSignature, s => s.Add(s.Next(s.Pair.Robins))),
        ["a number that comes again"] =
            new("P7", StopReason.AuthorSequence, s => s.Add(s.Next(s.Pair.Robins) with { AuthorSequence = 2 })),
        ["a number that skips"] =
            new("P7", StopReason.AuthorSequence, s => s.Add(s.Next(s.Pair.Robins) with { AuthorSequence = 99 })),
        ["another previous envelope"] =
            new("P7", StopReason.AuthorChain, s => s.Add(s.Next(s.Pair.Robins) with { Previous = Digest.Of("other"u8) })),
        ["a device that was told another story"] = new(
            "P7",
            StopReason.OtherHistory,
            s => s.Add(s.Next(s.Pair.Robins) with { LastSeen = new((ulong)s.Log.Count, Digest.Of("other"u8)) })),
        ["a history before the beginning"] =
            new("P7", StopReason.OtherHistory, s => s.Add(s.Next(s.Pair.Robins) with { LastSeen = new(0, Digest.Of("other"u8)) })),
        ["a view of what comes later"] = new(
            "P7",
            StopReason.SeenTooMuch,
            s => s.Add(s.Next(s.Pair.Robins) with { LastSeen = new((ulong)s.Log.Count + 1, Digest.Of("other"u8)) })),
        ["a view of the far future"] =
            new("P7", StopReason.SeenTooMuch, s => s.Add(s.Next(s.Pair.Robins) with { LastSeen = new(ulong.MaxValue, default) })),
        ["less seen than before"] =
            new("P7", StopReason.SeenLess, s => s.Add(s.Next(s.Pair.Robins) with { LastSeen = LogHead.Empty })),
        ["a second admission"] =
            new("P7", StopReason.AdmissionNotAllowed, s => s.Add(s.Admitting(s.Pair.Robins, s.Stranger.Person))),
        ["an admission by the one admitted"] =
            new("P7", StopReason.AdmissionNotAllowed, s => s.Add(s.Admitting(s.Pair.Kims, s.Stranger.Person))),
        ["an admission of nobody"] =
            new("P7", StopReason.Malformed, s => s.Add(s.Next(s.Pair.Robins, InsideKind.Admission))),
        ["bytes that are no inside"] =
            new("P7", StopReason.Malformed, s => s.AddRaw(new byte[Envelope.MinCiphertextLength])),
        ["a kind that there is not"] = new("P7", StopReason.Malformed, s => s.AddRaw(Spoilt(s, 0, 99))),
        ["padding that is not empty"] = new("P7", StopReason.Malformed, s => s.AddRaw(Spoilt(s, ^(Inside.SignatureSize + 1), 1))),
    };

    /// <summary>Where the length stands in an item: after the mark, the version, two ids and a nonce.</summary>
    private const int LengthAt = 1 + 1 + SpaceId.Size + EnvelopeId.Size + Nonce.Size;

    private static Task<IEnumerable<LogItem>> Flip(Story story, int at)
    {
        var bytes = story.Log[^1].ToBytes();
        return LogItem.TryRead(With(bytes, at, (byte)(bytes[at] ^ 0x20)), out var flipped)
            ? Story.Show(story.Log[..^1], [flipped])
            : throw new InvalidOperationException($"byte {at} is needed to read the item");
    }

    /// <summary>An inside as Robin's device would write it next, with one byte that is not as it should be.</summary>
    private static byte[] Spoilt(Story story, Index at, byte value)
    {
        byte[] text = [.. story.Next(story.Pair.Robins).ToBytes(), .. new byte[Inside.SignatureSize]];
        return With(text, at, value);
    }

    private static byte[] With(byte[] bytes, Index at, byte value)
    {
        var changed = bytes.ToArray();
        changed[at] = value;
        return changed;
    }

    private static byte[] WithLength(byte[] body, uint length)
    {
        var changed = body.ToArray();
        BinaryPrimitives.WriteUInt32BigEndian(changed.AsSpan(LengthAt), length);
        return changed;
    }
}

/// <summary>One lie.</summary>
/// <param name="Promise">The promise of SECURITY.md that it would break.</param>
/// <param name="Reason">What the client stops with; null where the answer cannot be read and counts as none.</param>
/// <param name="Tell">The log as it is shown.</param>
internal sealed record RelayLie(string Promise, StopReason? Reason, Func<Story, Task<IEnumerable<LogItem>>> Tell)
{
    /// <summary>Only who has had the past can tell, or tells by another sign than a newcomer.</summary>
    public bool IsAboutThePast { get; init; }

    /// <summary>The end as it is stated.</summary>
    public Func<LogHead, LogHead> Head { get; init; } = head => head;

    /// <summary>The bytes as they are served.</summary>
    public Func<byte[], byte[]> Spoil { get; init; } = body => body;

    /// <summary>The lie as a relay serves it to whoever asks for what comes after a place.</summary>
    public async Task<Func<int, (byte[] Body, string Head)>> PrepareAsync(Story story)
    {
        var shown = (await Tell(story)).ToList();
        var head = Head(MemoryRelay.HeadOf(shown)).ToString();
        return after =>
        {
            byte[] body = [.. shown.Skip(after).SelectMany(item => item.ToBytes())];
            return (body.Length == 0 ? body : Spoil(body), head);
        };
    }
}
