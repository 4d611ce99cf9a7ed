using System.Net;
using Dosado.Sync;

namespace Dosado.Relay.Tests;

public class Reading
{
    [Fact]
    public async Task A_long_log_comes_in_pages_of_at_most_one_mebibyte()
    {
        await using var relay = await TestRelay.StartAsync();
        var space = await relay.NewSpaceAsync();
        for (var round = 0; round < 3; round++)
        {
            var large = Enumerable.Range(0, 15).Select(_ => Some.Envelope(space, Envelope.MaxCiphertextLength));
            await relay.AppendAsync(space, [.. large]);
        }

        var page = await (await relay.GetAsync(space)).Content.ReadAsByteArrayAsync();

        page.Length.ShouldBeLessThanOrEqualTo(1024 * 1024);
        WirePage.Read(page).Count.ShouldBe(15);
        (await relay.ReadAllAsync(space)).Items.Count.ShouldBe(45);
    }

    [Fact]
    public async Task A_page_has_at_most_1024_items()
    {
        await using var relay = await TestRelay.StartAsync();
        var space = await relay.NewSpaceAsync();
        for (var round = 0; round < 17; round++)
        {
            var small = Enumerable.Range(0, 64).Select(_ => Some.Envelope(space, Envelope.MinCiphertextLength));
            await relay.AppendAsync(space, [.. small]);
        }

        var answer = await relay.GetAsync(space);

        WirePage.Read(await answer.Content.ReadAsByteArrayAsync()).Count.ShouldBe(1_024);
        answer.Head().Sequence.ShouldBe(17UL * 64);
        (await relay.ReadAllAsync(space)).Head.ShouldBe(answer.Head());
    }

    [Theory]
    [InlineData(2)]
    [InlineData(99)]
    [InlineData(ulong.MaxValue)]
    public async Task After_the_end_there_is_nothing_but_the_head(ulong after)
    {
        await using var relay = await TestRelay.StartAsync();
        var space = await relay.NewSpaceAsync();
        var head = (await relay.AppendAsync(space, Some.Envelopes(space, 2))).Head();

        var answer = await relay.GetAsync(space, after);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
        answer.Head().ShouldBe(head);
    }

    [Fact]
    public async Task Two_spaces_do_not_mix()
    {
        await using var relay = await TestRelay.StartAsync();
        var (mine, theirs) = (await relay.NewSpaceAsync(), await relay.NewSpaceAsync());
        var (one, other) = (Some.Envelope(mine), Some.Envelope(theirs));
        await relay.AppendAsync(mine, one);
        await relay.AppendAsync(theirs, other);

        (await relay.ReadAllAsync(mine)).Items.ShouldBe([new LogItem.Whole(one)]);
        (await relay.ReadAllAsync(theirs)).Items.ShouldBe([new LogItem.Whole(other)]);
    }

    [Theory]
    [InlineData("after=-1")]
    [InlineData("after=x")]
    [InlineData("after=")]
    [InlineData("after=1&after=2")]
    [InlineData("after=99999999999999999999")]
    public async Task A_place_that_is_no_number_is_refused(string query)
    {
        await using var relay = await TestRelay.StartAsync();
        var space = await relay.NewSpaceAsync();

        var answer = await relay.Http.SendAsync(
            RelayClient.Request(HttpMethod.Get, $"v1/spaces/{space.Id}/envelopes?{query}", space.Read));

        await answer.ShouldBeRefusedAsync(400, "malformed");
    }

    [Fact]
    public async Task Bytes_that_the_disk_has_changed_are_never_served()
    {
        await using var relay = await TestRelay.StartAsync();
        var space = await relay.NewSpaceAsync();
        var envelope = Some.Envelope(space);
        await relay.AppendAsync(space, envelope);

        await relay.RestartAsync(options =>
        {
            FlipOneByte(Path.Combine(options.DataDirectory, "relay.db"), envelope.Ciphertext.Span[100..164]);
            return options;
        });

        (await relay.GetAsync(space)).StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
    }

    private static void FlipOneByte(string file, ReadOnlySpan<byte> within)
    {
        var bytes = File.ReadAllBytes(file);
        var at = bytes.AsSpan().IndexOf(within);
        at.ShouldBeGreaterThan(0);
        bytes[at] ^= 1;
        File.WriteAllBytes(file, bytes);
    }
}
