using System.Net;
using System.Text;
using Dosado.Sync;

namespace Dosado.Relay.Tests;

public class Watching
{
    [Fact]
    public async Task A_watch_starts_with_the_heads_and_tells_of_every_log_that_moves()
    {
        await using var relay = await TestRelay.StartAsync();
        var (mine, ours) = (await relay.NewSpaceAsync(), await relay.NewSpaceAsync());
        var first = (await relay.AppendAsync(mine, Some.Envelope(mine))).Head();
        using var watch = await WatchStream.OpenAsync(relay, mine, ours);

        var told = new[] { await watch.HeadAsync(), await watch.HeadAsync() };
        told.ShouldBe([(mine.Id.ToString(), first), (ours.Id.ToString(), LogHead.Empty)], ignoreOrder: true);
        watch.Answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");

        var second = (await relay.AppendAsync(ours, Some.Envelopes(ours, 2))).Head();
        (await watch.HeadAsync()).ShouldBe((ours.Id.ToString(), second));
    }

    [Fact]
    public async Task An_event_is_named_and_says_the_space_and_the_head_only()
    {
        await using var relay = await TestRelay.StartAsync();
        var space = await relay.NewSpaceAsync();
        using var watch = await WatchStream.OpenAsync(relay, space);

        (await watch.LineAsync()).ShouldBe("event: head");
        (await watch.LineAsync()).ShouldBe($$"""data: {"space":"{{space.Id}}","head":"{{LogHead.Empty}}"}""");
        (await watch.LineAsync()).ShouldBe("");
    }

    [Fact]
    public async Task A_repeated_append_wakes_nobody()
    {
        await using var relay = await TestRelay.StartAsync();
        var space = await relay.NewSpaceAsync();
        var envelope = Some.Envelope(space);
        var first = (await relay.AppendAsync(space, envelope)).Head();
        using var watch = await WatchStream.OpenAsync(relay, space);
        (await watch.HeadAsync()).Head.ShouldBe(first);

        await relay.AppendAsync(space, envelope);
        var second = (await relay.AppendAsync(space, Some.Envelope(space))).Head();

        (await watch.HeadAsync()).Head.ShouldBe(second);
    }

    [Fact]
    public async Task Many_appends_come_as_few_hints_of_which_the_last_is_the_newest()
    {
        await using var relay = await TestRelay.StartAsync();
        var space = await relay.NewSpaceAsync();
        using var watch = await WatchStream.OpenAsync(relay, space);
        for (var count = 0; count < 100; count++)
        {
            await relay.AppendAsync(space, Some.Envelope(space));
        }

        var hints = 1;
        while ((await watch.HeadAsync()).Head.Sequence < 100)
        {
            hints++;
        }

        hints.ShouldBeLessThanOrEqualTo(101);
    }

    [Fact]
    public void A_watcher_that_does_not_listen_costs_one_entry_a_log()
    {
        var space = Some.SpaceId();
        var watcher = new Dosado.Relay.Watching.Watcher([space]);
        var head = LogHead.Empty;
        for (var count = 0; count < 1_000; count++)
        {
            head = head.Extend(Digest.Of([1]));
            watcher.Tell(space, head);
        }

        watcher.TellFirst(space, LogHead.Empty);

        watcher.Take().ShouldBe(new Dictionary<SpaceId, LogHead> { [space] = head });
        watcher.Take().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_deleted_space_is_told_as_an_empty_log()
    {
        await using var relay = await TestRelay.StartAsync();
        var space = await relay.NewSpaceAsync();
        await relay.AppendAsync(space, Some.Envelope(space));
        using var watch = await WatchStream.OpenAsync(relay, space);
        await watch.HeadAsync();

        await relay.DeleteAsync(space);

        (await watch.HeadAsync()).Head.ShouldBe(LogHead.Empty);
    }

    [Fact]
    public async Task A_quiet_watch_gives_a_sign_of_life()
    {
        await using var relay = await TestRelay.StartAsync(options => options with
        {
            Limits = options.Limits with { Heartbeat = TimeSpan.FromMilliseconds(50) },
        });
        using var watch = await WatchStream.OpenAsync(relay, await relay.NewSpaceAsync());
        await watch.HeadAsync();
        await watch.LineAsync();

        (await watch.LineAsync()).ShouldBe(": here");
    }

    [Fact]
    public async Task One_address_has_so_many_watches_a_space_and_a_closed_one_frees_its_place()
    {
        await using var relay = await TestRelay.StartAsync(WithTwoWatches);
        var space = await relay.NewSpaceAsync();
        var first = await WatchStream.OpenAsync(relay, space);
        using var second = await WatchStream.OpenAsync(relay, space);

        using (var third = await WatchStream.AskAsync(relay, (space.Id.ToString(), space.Read)))
        {
            await third.ShouldBeRefusedAsync(429, "too-often");
        }

        first.Dispose();
        await Eventually.IsTrueAsync(() =>
        {
            using var again = WatchStream.AskAsync(relay, (space.Id.ToString(), space.Read)).GetAwaiter().GetResult();
            return again.StatusCode == HttpStatusCode.OK;
        });
    }

    [Fact]
    public async Task Behind_a_proxy_on_the_same_machine_watches_are_counted_by_the_address_that_it_names()
    {
        await using var relay = await TestRelay.StartAsync(WithTwoWatches);
        var space = await relay.NewSpaceAsync();

        for (var address = 1; address <= 3; address++)
        {
            relay.Http.DefaultRequestHeaders.Remove("X-Forwarded-For");
            relay.Http.DefaultRequestHeaders.Add("X-Forwarded-For", $"192.0.2.{address}");
            var answer = await WatchStream.AskAsync(relay, (space.Id.ToString(), space.Read));
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }

    private static RelayOptions WithTwoWatches(RelayOptions options) =>
        options with { Limits = options.Limits with { WatchesPerSpaceAndAddress = 2 } };

    [Fact]
    public async Task A_watch_with_one_wrong_token_is_refused_as_a_whole()
    {
        await using var relay = await TestRelay.StartAsync();
        var (mine, other) = (await relay.NewSpaceAsync(), await relay.NewSpaceAsync());

        using var wrong = await WatchStream.AskAsync(
            relay,
            (mine.Id.ToString(), mine.Read),
            (other.Id.ToString(), other.Write));
        using var unknown = await WatchStream.AskAsync(relay, (Some.SpaceId().ToString(), Some.Token()));

        await wrong.ShouldBeRefusedAsync(401, "not-allowed");
        await unknown.ShouldBeRefusedAsync(404, "no-such-space");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"watches":[]}""")]
    [InlineData("""{"watches":[{"space":"x","read":"y"}]}""")]
    [InlineData("""{"watches":[null]}""")]
    [InlineData("""{"watches":"all"}""")]
    public async Task A_watch_of_nothing_is_refused(string json)
    {
        await using var relay = await TestRelay.StartAsync();

        var answer = await relay.Http.PostAsync("v1/watch", new StringContent(json, Encoding.UTF8, "application/json"));

        await answer.ShouldBeRefusedAsync(400, "malformed");
    }

    [Fact]
    public async Task A_watch_of_too_many_spaces_or_one_twice_is_refused()
    {
        await using var relay = await TestRelay.StartAsync();
        var space = await relay.NewSpaceAsync();
        var many = Enumerable.Range(0, 65).Select(_ => (Some.SpaceId().ToString(), Some.Token()));
        var twice = Enumerable.Repeat((space.Id.ToString(), space.Read), 2);

        await (await WatchStream.AskAsync(relay, [.. many])).ShouldBeRefusedAsync(400, "malformed");
        await (await WatchStream.AskAsync(relay, [.. twice])).ShouldBeRefusedAsync(400, "malformed");
    }

    [Fact]
    public async Task Watches_end_when_the_relay_stops()
    {
        await using var relay = await TestRelay.StartAsync();
        using var watch = await WatchStream.OpenAsync(relay, await relay.NewSpaceAsync());
        await watch.HeadAsync();

        var stopping = relay.StopAsync();

        (await watch.LineAsync()).ShouldBe("");
        (await watch.LineAsync()).ShouldBeNull();
        await stopping;
    }
}
