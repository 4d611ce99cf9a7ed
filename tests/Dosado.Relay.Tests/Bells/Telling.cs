using System.Buffers.Text;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using Dosado.Sync;

namespace Dosado.Relay.Tests.Bells;

/// <summary>Being told that something was said: a real relay and a push service on this machine.</summary>
public sealed class Telling : IAsyncLifetime, IDisposable
{
    private const int Noon = 12 * 60;
    private const string Endpoint = $"{PushServer.Origin}/send/of-one-device";

    private readonly ManualClock _clock = new();
    private readonly PushReceiver _browser = new();
    private PushServer? _push;
    private TestRelay? _relay;

    private PushServer Push => _push ?? throw new InvalidOperationException();

    private TestRelay Relay => _relay ?? throw new InvalidOperationException();

    public async Task InitializeAsync()
    {
        _push = await PushServer.StartAsync();
        _relay = await TestRelay.StartAsync(options => _push.Into(options) with
        {
            Clock = _clock,
        });
    }

    public async Task DisposeAsync()
    {
        await Relay.DisposeAsync();
        await Push.DisposeAsync();
    }

    public void Dispose() => _browser.Dispose();

    [Fact]
    public async Task A_bell_rings_once_with_a_message_that_says_nothing_under_the_relays_own_key()
    {
        var space = await SpaceWithBellAsync();
        await SayAsync(space);

        var push = await PushedTomorrowAsync();

        (push.Method, push.Path).ShouldBe(("POST", "/send/of-one-device"));
        push.Headers["Content-Encoding"].ShouldBe("aes128gcm");
        _browser.Open(push.Body).ShouldBeEmpty();
        var (claims, key) = PushReceiver.Check(push.Headers["Authorization"]);
        claims.GetProperty("aud").GetString().ShouldBe(PushServer.Origin);
        key.ShouldBe(await KeyAsync());
        Convert.ToInt32(push.Headers["TTL"], null).ShouldBeInRange(1, 4 * 3600);
    }

    [Fact]
    public async Task Every_message_has_the_same_length_and_names_neither_space_nor_device()
    {
        var space = await SpaceWithBellAsync();
        await SayAsync(space);
        var first = await PushedTomorrowAsync();
        await HangAsync(space, heard: 1);
        await SayAsync(space, 20_000);

        var second = await PushedTomorrowAsync();

        second.Body.Length.ShouldBe(first.Body.Length);
        var told = Encoding.Latin1.GetString(second.Body) + string.Join('\n', second.Headers);
        told.ShouldNotContain(space.Id.ToString());
        told.ShouldNotContain(Relay.Host.Address.Port.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task It_does_not_ring_again_before_its_device_was_there()
    {
        var space = await SpaceWithBellAsync();
        await SayAsync(space);
        await PushedTomorrowAsync();

        await SayAsync(space);
        await LookForDaysAsync(3);

        Push.Received.Count.ShouldBe(1);
    }

    [Fact]
    public async Task It_rings_for_a_knock_only_not_for_whatever_a_log_grows_by()
    {
        var space = await SpaceWithBellAsync();
        await Relay.AppendAsync(space, Some.Envelope(space));

        await LookForDaysAsync(3);

        Push.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task It_does_not_ring_for_what_its_device_has_already()
    {
        var space = await SpaceWithBellAsync();
        await SayAsync(space);
        await HangAsync(space, heard: 1);

        await LookForDaysAsync(3);

        Push.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task It_rings_at_most_once_a_day_and_only_in_its_hours_however_often_somebody_knocks()
    {
        var space = await SpaceWithBellAsync();
        var moments = new List<DateTimeOffset>();
        for (var heard = 0UL; heard < 20; heard++)
        {
            await SayAsync(space);
            await HangAsync(space, heard);
            var before = Push.Received.Count;
            await LookAsync(next => heard % 2 == 0 ? next : _clock.GetUtcNow().AddHours(1));
            moments.AddRange(Push.Received.Count > before ? [_clock.GetUtcNow()] : []);
        }

        moments.Count.ShouldBe(10);
        moments.Select(moment => moment.Date).ShouldBeUnique();
        moments.ShouldAllBe(moment => moment.Hour >= 12 && moment.Hour < 16);
    }

    [Fact]
    public async Task A_relay_that_slept_through_the_hours_does_not_make_up_for_it_at_night()
    {
        var space = await SpaceWithBellAsync();
        await SayAsync(space);

        _clock.Advance(TimeSpan.FromHours(36)); // from noon on one day to midnight after the next
        await Relay.Host.RingAsync();

        Push.Received.ShouldBeEmpty();
        (await PushedTomorrowAsync()).Path.ShouldBe("/send/of-one-device");
    }

    [Fact]
    public async Task A_bell_that_was_taken_down_is_silent_and_its_address_is_gone_from_the_disk()
    {
        var space = await SpaceWithBellAsync();
        await SayAsync(space);

        (await SilenceAsync(space)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await SilenceAsync(space)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await LookForDaysAsync(2);

        Push.Received.ShouldBeEmpty();
        Relay.DiskHolds(Encoding.ASCII.GetBytes(Endpoint)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_deleted_space_takes_its_bells_along()
    {
        var space = await SpaceWithBellAsync();
        await SayAsync(space);
        Relay.DiskHolds(Encoding.ASCII.GetBytes(Endpoint)).ShouldBeTrue();

        await Relay.DeleteAsync(space);
        await LookForDaysAsync(2);

        Push.Received.ShouldBeEmpty();
        await Eventually.IsTrueAsync(() => !Relay.DiskHolds(Encoding.ASCII.GetBytes(Endpoint)));
    }

    [Theory]
    [InlineData(HttpStatusCode.Gone)]
    [InlineData(HttpStatusCode.NotFound)]
    public async Task An_address_at_which_nobody_is_any_more_is_forgotten(HttpStatusCode answer)
    {
        Push.Status = (int)answer;
        await SayAsync(await SpaceWithBellAsync());

        await PushedTomorrowAsync();
        await Relay.Host.RingAsync(); // the next commit of whatever kind cuts the write-ahead log off

        Relay.DiskHolds(Encoding.ASCII.GetBytes(Endpoint)).ShouldBeFalse();
    }

    [Theory]
    [InlineData(HttpStatusCode.Redirect)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.InternalServerError)]
    public async Task What_is_not_taken_is_not_sent_again_that_day_nor_elsewhere(HttpStatusCode answer)
    {
        Push.Status = (int)answer;
        await SayAsync(await SpaceWithBellAsync());

        await PushedTomorrowAsync();
        await Relay.Host.RingAsync();

        Push.Received.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_knock_is_answered_the_same_whether_anybody_is_told_or_not()
    {
        var (with, without) = (await SpaceWithBellAsync(), await Relay.NewSpaceAsync());

        var answers = new[] { await KnockAsync(with), await KnockAsync(without) };

        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.NoContent);
        Headers(answers[0]).ShouldBe(Headers(answers[1]));
    }

    [Fact]
    public async Task The_right_to_read_hangs_a_bell_and_the_right_to_write_knocks()
    {
        var space = await Relay.NewSpaceAsync();

        await (await HangAsync(space, right: space.Write)).ShouldBeRefusedAsync(401, "not-allowed");
        await (await SilenceAsync(space, space.Write)).ShouldBeRefusedAsync(401, "not-allowed");
        await (await KnockAsync(space, space.Read)).ShouldBeRefusedAsync(401, "not-allowed");
    }

    [Theory]
    [InlineData("https://127.0.0.1/", Noon, Noon + 120)]
    [InlineData("http://push.example.test/", Noon, Noon + 120)]
    [InlineData(Endpoint, Noon, Noon + 10)]
    public async Task What_is_no_bell_is_malformed(string endpoint, int opens, int closes)
    {
        var space = await Relay.NewSpaceAsync();
        var body = JsonContent.Create(new { endpoint, key = Text(_browser.Key), secret = Text(_browser.Secret), opens, closes, heard = 0 });

        await (await PutAsync(space, body)).ShouldBeRefusedAsync(400, "malformed");
    }

    [Fact]
    public async Task A_key_that_is_no_point_of_the_curve_is_malformed()
    {
        var space = await Relay.NewSpaceAsync();
        var key = _browser.Key;
        key[64] ^= 1;
        var body = JsonContent.Create(
            new { endpoint = Endpoint, key = Text(key), secret = Text(_browser.Secret), opens = Noon, closes = Noon + 60, heard = 0 });

        await (await PutAsync(space, body)).ShouldBeRefusedAsync(400, "malformed");
    }

    [Fact]
    public async Task A_space_has_so_many_bells_and_hangs_so_many_in_a_while()
    {
        var space = await Relay.NewSpaceAsync();
        for (var device = 0; device < 16; device++)
        {
            (await HangAsync(space, endpoint: $"{Endpoint}-{device}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        }

        await (await HangAsync(space, endpoint: $"{Endpoint}-16")).ShouldBeRefusedAsync(413, "too-large");
        (await HangAsync(space, endpoint: $"{Endpoint}-15")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var later = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => KnockAsync(space)));
        later.Count(answer => answer.StatusCode == HttpStatusCode.TooManyRequests).ShouldBe(18);
    }

    [Fact]
    public async Task The_key_of_a_relay_outlives_a_restart()
    {
        var key = await KeyAsync();

        await Relay.RestartAsync();

        (await KeyAsync()).ShouldBe(key);
        Base64Url.DecodeFromChars(key).Length.ShouldBe(65);
    }

    private async Task<SpaceKeys> SpaceWithBellAsync()
    {
        var space = await Relay.NewSpaceAsync();
        (await HangAsync(space)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        return space;
    }

    private async Task SayAsync(SpaceKeys space, int length = 1_000)
    {
        (await Relay.AppendAsync(space, Some.Envelope(space, length))).StatusCode.ShouldBe(HttpStatusCode.OK);
        _clock.Advance(TimeSpan.FromSeconds(2)); // the paces of bells and appends are those of the manual clock
        (await KnockAsync(space)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    /// <summary>Lets the time go by until the bell looks.</summary>
    private async Task<Push> PushedTomorrowAsync()
    {
        var before = Push.Received.Count;
        await LookAsync(next => next);
        Push.Received.Count.ShouldBe(before + 1);
        return Push.Received[^1];
    }

    private async Task LookForDaysAsync(int days)
    {
        for (var day = 0; day < days; day++)
        {
            await LookAsync(next => next);
        }
    }

    /// <summary>Moves the clock and rings what is due; the moment at which a bell looks next is known to the disk alone.</summary>
    private async Task LookAsync(Func<DateTimeOffset, DateTimeOffset> when)
    {
        var next = Sqlite.FindNumber(Path.Combine(Relay.Folder, "relay.db"), "SELECT next FROM bell");
        var now = _clock.GetUtcNow();
        var then = when(next is { } seconds ? DateTimeOffset.FromUnixTimeSeconds(seconds) : now.AddDays(1));
        _clock.Advance(then > now ? then - now : TimeSpan.Zero);
        await Relay.Host.RingAsync();
    }

    private Task<HttpResponseMessage> HangAsync(
        SpaceKeys space,
        ulong heard = 0,
        Token? right = null,
        string endpoint = Endpoint) => PutAsync(
            space,
            JsonContent.Create(new
            {
                endpoint,
                key = Text(_browser.Key),
                secret = Text(_browser.Secret),
                opens = Noon,
                closes = Noon + (4 * 60),
                heard,
            }),
            right);

    private Task<HttpResponseMessage> PutAsync(SpaceKeys space, HttpContent body, Token? right = null) =>
        Relay.Http.SendAsync(RelayClient.Request(HttpMethod.Put, $"v1/spaces/{space.Id}/bell", right ?? space.Read, body));

    private Task<HttpResponseMessage> SilenceAsync(SpaceKeys space, Token? right = null) => Relay.Http.SendAsync(
        RelayClient.Request(
            HttpMethod.Post,
            $"v1/spaces/{space.Id}/bell/silence",
            right ?? space.Read,
            JsonContent.Create(new { endpoint = Endpoint })));

    private Task<HttpResponseMessage> KnockAsync(SpaceKeys space, Token? right = null) =>
        Relay.Http.SendAsync(RelayClient.Request(HttpMethod.Post, $"v1/spaces/{space.Id}/knock", right ?? space.Write));

    private async Task<string> KeyAsync() =>
        (await (await Relay.Http.GetAsync("v1/push")).JsonAsync()).GetProperty("key").GetString()!;

    private static string Text(byte[] bytes) => Base64Url.EncodeToString(bytes);

    private static string Headers(HttpResponseMessage answer) =>
        string.Join('\n', answer.Headers.Where(header => header.Key != "Date").Select(h => $"{h.Key}: {string.Join(',', h.Value)}"));
}
