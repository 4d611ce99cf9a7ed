using System.Net;
using Dosado.Sync;

namespace Dosado.Relay.Tests;

public class Appending
{
    [Fact]
    public async Task What_was_appended_is_read_back_in_order_and_byte_for_byte()
    {
        await using var relay = await TestRelay.StartAsync();
        var space = await relay.NewSpaceAsync();
        var envelopes = Some.Envelopes(space, 3);

        var answer = await relay.AppendAsync(space, envelopes);

        (await answer.SequencesAsync()).ShouldBe([1, 2, 3]);
        var (items, head) = await relay.ReadAllAsync(space);
        items.ShouldBe(envelopes.Select(envelope => new LogItem.Whole(envelope)));
        head.ShouldBe(answer.Head());
    }

    [Fact]
    public async Task The_same_envelope_sent_again_keeps_its_place()
    {
        await using var relay = await TestRelay.StartAsync();
        var space = await relay.NewSpaceAsync();
        var (first, second) = (Some.Envelope(space), Some.Envelope(space));
        await relay.AppendAsync(space, first);

        (await (await relay.AppendAsync(space, second, first, second)).SequencesAsync()).ShouldBe([2, 1, 2]);
    }

    [Fact]
    public async Task Another_content_under_a_taken_id_is_refused_and_nothing_of_the_request_is_kept()
    {
        await using var relay = await TestRelay.StartAsync();
        var space = await relay.NewSpaceAsync();
        var first = Some.Envelope(space);
        var head = (await relay.AppendAsync(space, first)).Head();
        var forged = Some.Envelope(space) with { Header = first.Header };

        var answer = await relay.AppendAsync(space, Some.Envelope(space), forged);

        await answer.ShouldBeRefusedAsync(409, "conflict");
        (await relay.ReadAllAsync(space)).Head.ShouldBe(head);
    }

    [Fact]
    public async Task An_append_on_another_head_than_expected_is_refused_and_told_the_head()
    {
        await using var relay = await TestRelay.StartAsync();
        var space = await relay.NewSpaceAsync();
        var head = (await relay.AppendAsync(space, Some.Envelope(space))).Head();

        var answer = await relay.AppendAsync(space, space.Write, LogHead.Empty, Some.Envelope(space));

        await answer.ShouldBeRefusedAsync(412, "other-head");
        answer.Head().ShouldBe(head);
    }

    [Fact]
    public async Task A_repeated_append_whose_first_answer_was_lost_is_granted_whatever_head_was_expected()
    {
        await using var relay = await TestRelay.StartAsync();
        var space = await relay.NewSpaceAsync();
        var envelope = Some.Envelope(space);
        (await relay.AppendAsync(space, space.Write, LogHead.Empty, envelope)).StatusCode.ShouldBe(HttpStatusCode.OK);

        var again = await relay.AppendAsync(space, space.Write, LogHead.Empty, envelope);

        (await again.SequencesAsync()).ShouldBe([1]);
    }

    [Theory]
    [MemberData(nameof(NotEnvelopes))]
    public async Task Bytes_that_are_not_envelopes_of_the_space_are_refused(string what, Func<SpaceKeys, byte[]> body, int status)
    {
        await using var relay = await TestRelay.StartAsync();
        var space = await relay.NewSpaceAsync();

        var answer = await relay.AppendBytesAsync(space, body(space));

        ((int)answer.StatusCode).ShouldBe(status, what);
        (await relay.ReadAllAsync(space)).Items.ShouldBeEmpty();
    }

    public static TheoryData<string, Func<SpaceKeys, byte[]>, int> NotEnvelopes => new()
    {
        { "nothing", _ => [], 400 },
        { "another version", space => With(Some.Envelope(space), bytes => bytes[0] = 2), 400 },
        { "cut short", space => Some.Envelope(space).ToBytes()[..^1], 400 },
        { "one byte more", space => [.. Some.Envelope(space).ToBytes(), 1], 400 },
        { "of another space", _ => Some.Envelope(Some.Space()).ToBytes(), 400 },
        { "one of two of another space", space => [.. Some.Envelope(space).ToBytes(), .. Some.Envelope(Some.Space()).ToBytes()], 400 },
        { "length zero", space => With(Some.Envelope(space), bytes => bytes.AsSpan(45, 4).Clear()), 400 },
        { "length 4 GiB", space => With(Some.Envelope(space), bytes => bytes.AsSpan(45, 4).Fill(255)), 413 },
        { "64 KiB and one byte", space => Some.Envelope(space, Envelope.MaxCiphertextLength + 1).ToBytes(), 413 },
        { "65 envelopes", space => [.. Some.Envelopes(space, 65).SelectMany(one => one.ToBytes())], 413 },
        { "more than 1 MiB", _ => new byte[(1024 * 1024) + 1], 413 },
    };

    [Fact]
    public async Task The_largest_envelope_and_sixty_four_at_once_are_taken()
    {
        await using var relay = await TestRelay.StartAsync();
        var space = await relay.NewSpaceAsync();

        await relay.AppendAsync(space, Some.Envelope(space, Envelope.MaxCiphertextLength));
        var answer = await relay.AppendAsync(space, Some.Envelopes(space, 64));

        (await answer.SequencesAsync()).Last().ShouldBe(65UL);
    }

    [Fact]
    public async Task Another_kind_of_body_is_refused()
    {
        await using var relay = await TestRelay.StartAsync();
        var space = await relay.NewSpaceAsync();
        var text = new StringContent("hello");

        var answer = await relay.Http.SendAsync(
            RelayClient.Request(HttpMethod.Post, $"v1/spaces/{space.Id}/envelopes", space.Write, text));

        await answer.ShouldBeRefusedAsync(400, "malformed");
    }

    [Theory]
    [InlineData("1")]
    [InlineData("1:zz")]
    [InlineData("-1:0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task An_expected_head_that_is_none_is_refused(string head)
    {
        await using var relay = await TestRelay.StartAsync();
        var space = await relay.NewSpaceAsync();
        var request = RelayClient.Request(HttpMethod.Post, $"v1/spaces/{space.Id}/envelopes", space.Write);
        request.Content = RelayClient.Bytes(Some.Envelope(space).ToBytes());
        request.Headers.Add("Dosado-Expected-Head", head);

        await (await relay.Http.SendAsync(request)).ShouldBeRefusedAsync(400, "malformed");
    }

    [Fact]
    public async Task Sixty_four_writers_at_once_leave_a_log_without_a_gap_or_a_double()
    {
        await using var relay = await TestRelay.StartAsync(Fast);
        var space = await relay.NewSpaceAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 64).Select(async _ =>
        {
            var mine = new List<(ulong Sequence, Envelope Envelope)>();
            foreach (var envelope in Some.Envelopes(space, 5))
            {
                mine.Add(((await (await relay.AppendAsync(space, envelope)).SequencesAsync()).Single(), envelope));
            }

            return mine;
        }));

        var (items, _) = await relay.ReadAllAsync(space);
        var placed = answers.SelectMany(mine => mine).OrderBy(one => one.Sequence).ToList();
        placed.Select(one => one.Sequence).ShouldBe(Enumerable.Range(1, 320).Select(n => (ulong)n));
        items.ShouldBe(placed.Select(one => new LogItem.Whole(one.Envelope)));
    }

    [Fact]
    public async Task The_same_envelope_from_sixty_four_connections_at_once_has_one_place()
    {
        await using var relay = await TestRelay.StartAsync(Fast);
        var space = await relay.NewSpaceAsync();
        var envelope = Some.Envelope(space);

        var answers = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => relay.AppendAsync(space, envelope)));

        foreach (var answer in answers)
        {
            (await answer.SequencesAsync()).ShouldBe([1]);
        }

        (await relay.ReadAllAsync(space)).Items.Count.ShouldBe(1);
    }

    private static RelayOptions Fast(RelayOptions options) =>
        options with { Limits = options.Limits with { AppendsPerSecond = 100_000, AppendBurst = 100_000 } };

    private static byte[] With(Envelope envelope, Action<byte[]> change)
    {
        var bytes = envelope.ToBytes();
        change(bytes);
        return bytes;
    }
}
