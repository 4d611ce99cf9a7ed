using System.Net;
using System.Net.Http.Json;
using System.Text;
using Dosado.Sync;

namespace Dosado.Relay.Tests;

public class Spaces
{
    private static readonly string Hash = Digest.Of("any"u8).ToString();

    [Fact]
    public async Task Making_the_same_space_again_is_harmless()
    {
        await using var relay = await TestRelay.StartAsync();
        var space = await relay.NewSpaceAsync();
        var head = (await relay.AppendAsync(space, Some.Envelope(space))).Head();

        (await relay.CreateAsync(space)).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await relay.ReadAllAsync(space)).Head.ShouldBe(head);
    }

    [Fact]
    public async Task Making_it_again_with_another_token_is_a_conflict_and_the_first_tokens_stay()
    {
        await using var relay = await TestRelay.StartAsync();
        var space = await relay.NewSpaceAsync();

        foreach (var other in new[]
        {
            space with { Read = Some.Token() }, space with { Write = Some.Token() }, space with { Delete = Some.Token() },
        })
        {
            await (await relay.CreateAsync(other)).ShouldBeRefusedAsync(409, "conflict");
        }

        (await relay.AppendAsync(space, Some.Envelope(space))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [MemberData(nameof(NotRequests))]
    public async Task A_request_for_a_space_that_is_not_laid_out_as_the_protocol_says_is_refused(string json)
    {
        await using var relay = await TestRelay.StartAsync();

        var answer = await relay.Http.PutAsync(
            $"v1/spaces/{Some.SpaceId()}",
            new StringContent(json, Encoding.UTF8, "application/json"));

        await answer.ShouldBeRefusedAsync(400, "malformed");
    }

    public static TheoryData<string> NotRequests =>
    [
        "",
        "null",
        "[]",
        "{}",
        "{",
        $$"""{"read":"{{Hash}}","write":"{{Hash}}"}""",
        $$"""{"read":"{{Hash}}","write":"{{Hash}}","delete":null}""",
        $$"""{"read":"{{Hash}}","write":"{{Hash}}","delete":"00"}""",
        $$"""{"read":"{{Hash}}","write":"{{Hash}}","delete":"{{Hash.ToUpperInvariant()}}"}""",
        $$"""{"read":"{{Hash}}","write":"{{Hash}}","delete":"{{Hash}}","name":"ours"}""",
        $$"""{"read":"{{Hash}}","read":"{{Hash}}","write":"{{Hash}}","delete":"{{Hash}}"}""",
        $$"""{"read":"{{Hash}}","write":"{{Hash}}","delete":"{{Hash}}","lifetimeSeconds":0}""",
        $$"""{"read":"{{Hash}}","write":"{{Hash}}","delete":"{{Hash}}","lifetimeSeconds":-5}""",
        $$"""{"read":"{{Hash}}","write":"{{Hash}}","delete":"{{Hash}}","lifetimeSeconds":1.5}""",
        $$"""{"read":"{{Hash}}","write":"{{Hash}}","delete":"{{Hash}}","lifetimeSeconds":"60"}""",
        $$"""{"read":"{{Hash}}","write":"{{Hash}}","delete":"{{Hash}}","lifetimeSeconds":9223372036854775807}""",
    ];

    [Fact]
    public async Task A_body_that_is_no_json_or_larger_than_any_request_is_refused()
    {
        await using var relay = await TestRelay.StartAsync();
        var path = $"v1/spaces/{Some.SpaceId()}";

        var text = await relay.Http.PutAsync(path, new StringContent("{}"));
        var large = await relay.Http.PutAsync(
            path,
            new StringContent(new string(' ', 70_000), Encoding.UTF8, "application/json"));

        await text.ShouldBeRefusedAsync(400, "malformed");
        await large.ShouldBeRefusedAsync(413, "too-large");
    }

    [Fact]
    [Trait("Promise", "P5")]
    public async Task A_deleted_space_is_gone_for_every_right_and_for_ever()
    {
        await using var relay = await TestRelay.StartAsync();
        var space = await relay.NewSpaceAsync();
        await relay.AppendAsync(space, Some.Envelope(space));

        (await relay.DeleteAsync(space)).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        await ShouldBeGoneAsync(relay, space);
        await relay.RestartAsync();
        await ShouldBeGoneAsync(relay, space);
    }

    [Fact]
    [Trait("Promise", "P5")]
    public async Task A_space_with_a_lifetime_is_deleted_when_it_is_over()
    {
        var clock = new ManualClock();
        await using var relay = await TestRelay.StartAsync(options => options with { Clock = clock });
        var space = Some.Space();
        await relay.CreateAsync(space, lifetimeSeconds: 86_400);

        clock.Advance(TimeSpan.FromSeconds(86_399));
        (await relay.AppendAsync(space, Some.Envelope(space))).StatusCode.ShouldBe(HttpStatusCode.OK);
        clock.Advance(TimeSpan.FromSeconds(1));

        await ShouldBeGoneAsync(relay, space);
    }

    [Fact]
    [Trait("Promise", "P5")]
    public async Task Nothing_of_a_deleted_space_is_left_on_the_disk_when_it_was_swept()
    {
        await using var relay = await TestRelay.StartAsync();
        var space = await relay.NewSpaceAsync();
        var envelope = Some.Envelope(space);
        await relay.AppendAsync(space, envelope);
        relay.DiskHolds(envelope.Ciphertext.Span[..64]).ShouldBeTrue();

        await relay.DeleteAsync(space);

        await Eventually.IsTrueAsync(() =>
            !relay.DiskHolds(envelope.Ciphertext.Span[..64]) && !relay.DiskHolds(Bytes(space.Read.Hash)));
    }

    [Fact]
    public async Task A_space_may_hold_so_many_envelopes_and_so_many_bytes()
    {
        await using var relay = await TestRelay.StartAsync(options => options with
        {
            Limits = options.Limits with { EnvelopesPerSpace = 3, BytesPerSpace = 70_000 },
        });
        var (counted, weighed) = (await relay.NewSpaceAsync(), await relay.NewSpaceAsync());
        await relay.AppendAsync(counted, Some.Envelopes(counted, 3));
        await relay.AppendAsync(weighed, Some.Envelope(weighed, 65_000));

        await (await relay.AppendAsync(counted, Some.Envelope(counted))).ShouldBeRefusedAsync(413, "too-large");
        await (await relay.AppendAsync(weighed, Some.Envelope(weighed, 10_000))).ShouldBeRefusedAsync(413, "too-large");
        (await relay.AppendAsync(weighed, Some.Envelope(weighed))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task ShouldBeGoneAsync(TestRelay relay, SpaceKeys space)
    {
        await (await relay.GetAsync(space)).ShouldBeRefusedAsync(410, "deleted");
        await (await relay.GetAsync(space, token: Some.Token())).ShouldBeRefusedAsync(410, "deleted");
        await (await relay.AppendAsync(space, Some.Envelope(space))).ShouldBeRefusedAsync(410, "deleted");
        await (await relay.RedactAsync(space, Some.EnvelopeId())).ShouldBeRefusedAsync(410, "deleted");
        await (await relay.AskTicketAsync(space)).ShouldBeRefusedAsync(410, "deleted");
        await (await relay.DeleteAsync(space)).ShouldBeRefusedAsync(410, "deleted");
        await (await relay.CreateAsync(space)).ShouldBeRefusedAsync(410, "deleted");
    }

    private static byte[] Bytes(Digest digest)
    {
        var bytes = new byte[Digest.Size];
        digest.Write(bytes);
        return bytes;
    }
}
