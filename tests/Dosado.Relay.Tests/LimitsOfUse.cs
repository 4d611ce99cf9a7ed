using System.Net;
using Dosado.Relay.Limits;
using FsCheck;
using FsCheck.Fluent;

namespace Dosado.Relay.Tests;

public class LimitsOfUse
{
    [Fact]
    public async Task A_space_takes_a_burst_and_then_so_many_appends_a_second()
    {
        var clock = new ManualClock();
        await using var relay = await TestRelay.StartAsync(options => options with
        {
            Clock = clock,
            Limits = options.Limits with { AppendsPerSecond = 10, AppendBurst = 3 },
        });
        var (busy, other) = (await relay.NewSpaceAsync(), await relay.NewSpaceAsync());
        for (var count = 0; count < 3; count++)
        {
            (await relay.AppendAsync(busy, Some.Envelope(busy))).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        var answer = await relay.AppendAsync(busy, Some.Envelope(busy));
        await answer.ShouldBeRefusedAsync(429, "too-often");
        answer.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(1));
        (await relay.AppendAsync(other, Some.Envelope(other))).StatusCode.ShouldBe(HttpStatusCode.OK);

        clock.Advance(TimeSpan.FromMilliseconds(100));
        (await relay.AppendAsync(busy, Some.Envelope(busy))).StatusCode.ShouldBe(HttpStatusCode.OK);
        await (await relay.AppendAsync(busy, Some.Envelope(busy))).ShouldBeRefusedAsync(429, "too-often");
    }

    [Fact]
    public async Task One_address_makes_so_many_spaces_a_day_and_refusals_do_not_count()
    {
        var clock = new ManualClock();
        await using var relay = await TestRelay.StartAsync(options => options with
        {
            Clock = clock,
            Limits = options.Limits with { SpacesPerDayAndAddress = 2 },
        });
        var space = await relay.NewSpaceAsync();
        for (var count = 0; count < 5; count++)
        {
            await relay.CreateAsync(space);
            await relay.CreateAsync(space with { Read = Some.Token() });
        }

        await relay.NewSpaceAsync();
        await (await relay.CreateAsync(Some.Space())).ShouldBeRefusedAsync(429, "too-often");
        clock.Advance(TimeSpan.FromHours(12));
        await relay.NewSpaceAsync();
    }

    [Fact]
    public async Task Over_its_memory_for_appends_the_relay_says_that_it_is_busy_and_keeps_nothing()
    {
        await using var relay = await TestRelay.StartAsync(options => options with
        {
            Limits = options.Limits with { BytesInFlight = 2_000 },
        });
        var space = await relay.NewSpaceAsync();

        var answer = await relay.AppendAsync(space, Some.Envelopes(space, 2));

        await answer.ShouldBeRefusedAsync(503, "busy");
        answer.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(1));
        (await relay.AppendAsync(space, Some.Envelope(space))).Head().Sequence.ShouldBe(1UL);
        (await relay.AppendAsync(space, Some.Envelope(space))).Head().Sequence.ShouldBe(2UL);
    }

    [Fact]
    public async Task On_a_full_disk_appends_are_refused_reading_goes_on_and_room_heals_it()
    {
        await using var relay = await TestRelay.StartAsync(options => options with
        {
            Limits = options.Limits with { DatabaseBytes = 200_000 },
        });
        var space = await relay.NewSpaceAsync();
        var kept = new List<Dosado.Sync.Envelope>();
        HttpResponseMessage answer;
        do
        {
            var envelope = Some.Envelope(space, 20_000);
            answer = await relay.AppendAsync(space, envelope);
            kept.Add(envelope);
        }
        while (answer.StatusCode == HttpStatusCode.OK);

        await answer.ShouldBeRefusedAsync(507, "full");
        var (items, _) = await relay.ReadAllAsync(space);
        items.Count.ShouldBe(kept.Count - 1);
        (await relay.Http.GetAsync("health")).StatusCode.ShouldBe(HttpStatusCode.OK);

        await relay.RestartAsync(options => options with { Limits = new() });
        (await (await relay.AppendAsync(space, kept[^1])).SequencesAsync()).ShouldBe([(ulong)kept.Count]);
        (await relay.ReadAllAsync(space)).Items.Count.ShouldBe(kept.Count);
    }

    [Fact]
    public void A_pace_never_gives_more_than_the_burst_and_what_was_earned()
    {
        Check.QuickThrowOnFailure(Prop.ForAll<int[]>(pauses =>
        {
            var clock = new ManualClock();
            var pace = new Pace<string>(perSecond: 10, burst: 5, clock);
            var (passed, taken) = (TimeSpan.Zero, 0);
            foreach (var pause in pauses)
            {
                var step = TimeSpan.FromMilliseconds(Math.Abs(pause % 1_000));
                clock.Advance(step);
                passed += step;
                taken += pace.TryTake("space") ? 1 : 0;
            }

            return taken <= 5 + (10 * passed.TotalSeconds);
        }));
    }

    [Fact]
    public void A_pace_forgets_keys_that_have_rested()
    {
        var clock = new ManualClock();
        var pace = new Pace<int>(perSecond: 10, burst: 1, clock);
        for (var key = 0; key < 50_000; key++)
        {
            pace.TryTake(key).ShouldBeTrue();
            clock.Advance(TimeSpan.FromMilliseconds(1));
        }

        pace.KeysInMemory.ShouldBeLessThan(20_000);
    }
}
