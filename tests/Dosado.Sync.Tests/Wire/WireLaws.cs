using FsCheck.Fluent;

namespace Dosado.Sync.Tests.Wire;

/// <summary>Each value has one spelling and each spelling one value; everything else is refused without an exception.</summary>
public class WireLaws
{
    [Fact]
    public void Ids_and_digests_read_back_as_bytes_and_as_text()
    {
        Arbitrary.Law(Arbitrary.SpaceIds, id => SpaceId.Read(Written(16, id.Write)) == id
            && SpaceId.TryParse(id.ToString(), out var parsed) && parsed == id);
        Arbitrary.Law(Arbitrary.EnvelopeIds, id => EnvelopeId.Read(Written(16, id.Write)) == id
            && EnvelopeId.TryParse(id.ToString(), out var parsed) && parsed == id);
        Arbitrary.Law(Arbitrary.DeviceIds, id => DeviceId.Read(Written(16, id.Write)) == id
            && DeviceId.TryParse(id.ToString(), out var parsed) && parsed == id);
        Arbitrary.Law(Arbitrary.Digests, digest => Digest.Read(Written(32, digest.Write)) == digest
            && Digest.TryParse(digest.ToString(), out var parsed) && parsed == digest);
        Arbitrary.Law(Arbitrary.Heads, head => LogHead.Read(Written(40, head.Write)) == head
            && LogHead.TryParse(head.ToString(), out var parsed) && parsed == head);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("0123456789abcdef0123456789abcde")]
    [InlineData("0123456789abcdef0123456789abcdef0")]
    [InlineData("0123456789ABCDEF0123456789ABCDEF")]
    [InlineData(" 123456789abcdef0123456789abcdef")]
    [InlineData("0x23456789abcdef0123456789abcdef")]
    [InlineData("٠123456789abcdef0123456789abcdef")]
    [InlineData(null)]
    public void An_id_has_one_spelling(string? text)
    {
        SpaceId.TryParse(text, out _).ShouldBeFalse();
        EnvelopeId.TryParse(text, out _).ShouldBeFalse();
        DeviceId.TryParse(text, out _).ShouldBeFalse();
        Digest.TryParse(text + text, out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("1")]
    [InlineData(":")]
    [InlineData("1::")]
    [InlineData("+1:")]
    [InlineData("-1:")]
    [InlineData(" 1:")]
    [InlineData("1 :")]
    [InlineData("01:")]
    [InlineData("18446744073709551616:")]
    [InlineData("1:0:")]
    public void A_head_has_one_spelling(string start) =>
        LogHead.TryParse(start + new string('0', 64), out _).ShouldBeFalse();

    [Fact]
    public void A_token_reads_back_from_one_spelling_and_is_shown_to_nobody() =>
        Arbitrary.Law(Arbitrary.Bytes(Token.Size), bytes =>
        {
            var text = new Token(bytes).ToHeaderText();
            return Token.TryParse(text, out var token)
                && token.Bytes.Span.SequenceEqual(bytes)
                && token.Matches(Digest.Of(bytes))
                && !Token.TryParse(" " + text, out _) && !Token.TryParse(text + "=", out _)
                && !Token.TryParse(text[..^1] + (char)(text[^1] + 1), out _)
                && !Token.TryParse(text.AsSpan(1), out _)
                && !$"{token}".Contains(text, StringComparison.Ordinal);
        });

    [Theory]
    [InlineData("")]
    [InlineData("nonsense!")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\0")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void What_is_no_token_is_answered_and_not_thrown_at(string text) => Token.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void An_envelope_reads_back_and_nothing_shorter_or_longer_does() =>
        Arbitrary.Law(Arbitrary.Envelopes, envelope =>
        {
            var bytes = envelope.ToBytes();
            return bytes.Length == envelope.Size
                && Envelope.TryRead(bytes, out var read) && read.Equals(envelope)
                && Arbitrary.IsRefusedAtEveryOtherLength(bytes, b => Envelope.TryRead(b, out var e) && e.Size == b.Length);
        });

    [Fact]
    public void An_inside_reads_back_and_nothing_shorter_or_longer_does() =>
        Arbitrary.Law(Arbitrary.Insides, inside =>
        {
            var bytes = inside.ToBytes();
            return Inside.TryRead(bytes, out var read)
                && read with { Content = default } == inside with { Content = default }
                && read.Content.Span.SequenceEqual(inside.Content.Span)
                && Arbitrary.IsRefusedAtEveryOtherLength(bytes, b => Inside.TryRead(b, out _));
        });

    [Fact]
    public void What_reads_as_an_inside_is_written_the_same_again() =>
        Arbitrary.Law(Arbitrary.Insides.SelectMany(i => FlipsOf(i.ToBytes())), bytes =>
            !Inside.TryRead(bytes, out var read) || read.ToBytes().AsSpan().SequenceEqual(bytes));

    [Fact]
    public void What_reads_as_an_item_of_a_log_is_written_the_same_again() =>
        Arbitrary.Law(Arbitrary.Items.SelectMany(i => FlipsOf(i.ToBytes())), bytes =>
            !LogItem.TryRead(bytes, out var read) || read.ToBytes().AsSpan().SequenceEqual(bytes.AsSpan(0, read.Size)));

    [Fact]
    public void A_page_reads_back_item_by_item() =>
        Arbitrary.Law(Arbitrary.Items.ListOf(), items =>
        {
            byte[] body = [.. items.SelectMany(i => i.ToBytes())];
            var head = MemoryRelay.HeadOf(items);
            return LogPage.TryRead(body, head.ToString(), out var page)
                && page.Head == head && page.Items.Select(i => i.Hash).SequenceEqual(items.Select(i => i.Hash))
                && !LogPage.TryRead((byte[])[.. body, 0], head.ToString(), out _);
        });

    [Fact]
    public void Noise_is_answered_and_never_with_an_exception() =>
        Arbitrary.Law(Arbitrary.BytesUpTo(900), bytes =>
        {
            _ = Envelope.TryRead(bytes, out _);
            _ = Inside.TryRead(bytes, out _);
            _ = LogItem.TryRead(bytes, out _);
            _ = LogPage.TryRead(bytes, "0:" + new string('0', 64), out _);
            _ = Certificate.TryRead(bytes, out _);
            _ = Piece.TryRead(bytes, out _);
            return true;
        });

    [Fact]
    public void A_certificate_reads_back_and_nothing_shorter_or_longer_does() =>
        Arbitrary.Law(Arbitrary.Certificates, certificate =>
            Certificate.TryRead(certificate.ToBytes(), out var read)
            && read.ToBytes().AsSpan().SequenceEqual(certificate.ToBytes())
            && Arbitrary.IsRefusedAtEveryOtherLength(certificate.ToBytes(), b => Certificate.TryRead(b, out _)));

    [Theory]
    [InlineData(0, 512)]
    [InlineData(512, 512)]
    [InlineData(513, 544)]
    [InlineData(2_048, 2_048)]
    [InlineData(2_049, 2_176)]
    [InlineData(63_488, 63_488)]
    public void Padded_sizes_are_those_of_the_paper_above_the_floor(int length, int size) => Padding.SizeFor(length).ShouldBe(size);

    [Fact]
    public void Padding_only_adds_at_most_an_eighth_and_never_reorders() =>
        Arbitrary.Law(Gen.Choose(513, 70_000), length =>
            Padding.SizeFor(length) >= length
            && Padding.SizeFor(length) <= length * 1.12
            && Padding.SizeFor(length) <= Padding.SizeFor(length + 1)
            && Padding.SizeFor(Padding.SizeFor(length)) == Padding.SizeFor(length));

    [Fact]
    public void The_longest_content_fills_the_largest_envelope_and_no_more()
    {
        Envelope.SizeFor(Inside.MaxContentLength).ShouldBeLessThanOrEqualTo(Envelope.MaxSize);
        Envelope.SizeFor(Inside.MaxContentLength + 1).ShouldBeGreaterThan(Envelope.MaxSize);
    }

    [Fact]
    public void Dropping_content_changes_no_hash() =>
        Arbitrary.Law(Arbitrary.Envelopes, envelope =>
        {
            var whole = new LogItem.Whole(envelope);
            return MemoryRelay.Hollow(whole).Hash == whole.Hash;
        });

    [Fact]
    public void What_is_cut_into_pieces_is_the_same_when_put_together() =>
        Arbitrary.Law(Arbitrary.BytesUpTo(9_000), content =>
        {
            var pieces = Piece.Cut(new(InsideKind.Event, content), DailyBatch.Room);
            return pieces.All(p => p.Content.Length == DailyBatch.Room)
                && pieces.SelectMany(p => Piece.TryRead(p.Content, out var piece) ? piece.Bytes.ToArray() : []).SequenceEqual(content);
        });

    private static byte[] Written(int size, WriteTo write)
    {
        var bytes = new byte[size];
        write(bytes);
        return bytes;
    }

    private static FsCheck.Gen<byte[]> FlipsOf(byte[] bytes) =>
        from place in Gen.Frequency((3, Gen.Choose(0, Math.Min(120, bytes.Length - 1))), (1, Gen.Choose(0, bytes.Length - 1)))
        from mask in Gen.Choose(1, 255)
        select bytes.Select((b, i) => i == place ? (byte)(b ^ mask) : b).ToArray();

    private delegate void WriteTo(Span<byte> destination);
}
