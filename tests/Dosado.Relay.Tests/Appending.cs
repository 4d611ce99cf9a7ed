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
}
