using System.Net;
using Dosado.Sync;

namespace Dosado.Relay.Tests;

public class Redaction
{
    [Fact]
    [Trait("Promise", "P5")]
    public async Task What_was_taken_back_loses_its_ciphertext_and_the_chain_still_checks()
    {
        await using var relay = await TestRelay.StartAsync();
        var space = await relay.NewSpaceAsync();
        var envelopes = Some.Envelopes(space, 3);
        var head = (await relay.AppendAsync(space, envelopes)).Head();

        var answer = await relay.RedactAsync(space, envelopes[1].Header.Id);

        answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var (items, sameHead) = await relay.ReadAllAsync(space);
        sameHead.ShouldBe(head);
        items[1].ShouldBe(new LogItem.Redacted(envelopes[1].Header, Digest.Of(envelopes[1].Ciphertext.Span)));
        items[0].ShouldBe(new LogItem.Whole(envelopes[0]));
        items[2].ShouldBe(new LogItem.Whole(envelopes[2]));
    }

    [Fact]
    [Trait("Promise", "P5")]
    public async Task What_was_taken_back_leaves_the_disk_and_stays_gone_after_a_restart()
    {
        await using var relay = await TestRelay.StartAsync();
        var space = await relay.NewSpaceAsync();
        var (kept, taken) = (Some.Envelope(space), Some.Envelope(space));
        await relay.AppendAsync(space, kept, taken);

        await relay.RedactAsync(space, taken.Header.Id);

        await Eventually.IsTrueAsync(() => !relay.DiskHolds(taken.Ciphertext.Span[..64]));
        relay.DiskHolds(kept.Ciphertext.Span[..64]).ShouldBeTrue();
        await relay.RestartAsync();
        (await relay.ReadAllAsync(space)).Items[1].ShouldBeOfType<LogItem.Redacted>();
    }

    [Fact]
    [Trait("Promise", "P5")]
    public async Task Sending_the_envelope_again_does_not_bring_it_back()
    {
        await using var relay = await TestRelay.StartAsync();
        var space = await relay.NewSpaceAsync();
        var envelope = Some.Envelope(space);
        await relay.AppendAsync(space, envelope);
        await relay.RedactAsync(space, envelope.Header.Id);

        (await (await relay.AppendAsync(space, envelope)).SequencesAsync()).ShouldBe([1]);

        (await relay.ReadAllAsync(space)).Items.Single().ShouldBeOfType<LogItem.Redacted>();
    }

    [Fact]
    public async Task Taking_back_twice_or_what_is_not_there_changes_nothing()
    {
        await using var relay = await TestRelay.StartAsync();
        var space = await relay.NewSpaceAsync();
        var envelope = Some.Envelope(space);
        var head = (await relay.AppendAsync(space, envelope)).Head();

        await relay.RedactAsync(space, envelope.Header.Id);
        var again = await relay.RedactAsync(space, envelope.Header.Id, Some.EnvelopeId());

        again.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await relay.ReadAllAsync(space)).Head.ShouldBe(head);
    }

    [Fact]
    public async Task An_id_of_another_space_is_not_touched()
    {
        await using var relay = await TestRelay.StartAsync();
        var (mine, theirs) = (await relay.NewSpaceAsync(), await relay.NewSpaceAsync());
        var envelope = Some.Envelope(theirs);
        await relay.AppendAsync(theirs, envelope);

        await relay.RedactAsync(mine, envelope.Header.Id);

        (await relay.ReadAllAsync(theirs)).Items.ShouldBe([new LogItem.Whole(envelope)]);
    }

    [Fact]
    public async Task A_request_without_ids_is_refused()
    {
        await using var relay = await TestRelay.StartAsync();
        var space = await relay.NewSpaceAsync();

        await (await relay.RedactAsync(space)).ShouldBeRefusedAsync(400, "malformed");
        foreach (var json in new[] { "{}", """{"envelopes":[null]}""", """{"envelopes":["00"]}""", """{"envelopes":null}""" })
        {
            var body = new StringContent(json, System.Text.Encoding.UTF8, "application/json");
            var request = RelayClient.Request(HttpMethod.Post, $"v1/spaces/{space.Id}/redact", space.Write, body);
            await (await relay.Http.SendAsync(request)).ShouldBeRefusedAsync(400, "malformed");
        }
    }
}
