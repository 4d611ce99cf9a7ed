using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Net;
using System.Text;
using Dosado.Sync;

namespace Dosado.Relay.Tests;

/// <summary>What the relay may know, and what it must not write down.</summary>
public class Privacy
{
    private const string Visitor = "203.0.113.77";

    [Fact]
    [Trait("Promise", "P2")]
    public async Task No_address_is_logged_or_stored()
    {
        using var log = new CapturedLog();
        await using var relay = await TestRelay.StartAsync(log.Into);
        relay.Http.DefaultRequestHeaders.Add("X-Forwarded-For", Visitor);

        await UseEverythingAsync(relay);

        log.Text.ShouldNotContain(Visitor);
        log.Text.ShouldNotContain("127.0.0.1");
        relay.DiskHolds(Encoding.ASCII.GetBytes(Visitor)).ShouldBeFalse();
        relay.DiskHolds(IPAddress.Parse(Visitor).GetAddressBytes()).ShouldBeFalse();
    }

    [Fact]
    [Trait("Promise", "P2")]
    public async Task An_access_log_is_kept_only_when_switched_on_and_every_device_is_told()
    {
        using var log = new CapturedLog();
        await using var relay = await TestRelay.StartAsync(options => log.Into(options) with { AccessLog = true });
        relay.Http.DefaultRequestHeaders.Add("X-Forwarded-For", Visitor);

        var space = await UseEverythingAsync(relay);

        log.Text.ShouldContain($"{Visitor} GET /v1/spaces/{space.Id}/envelopes 200");
        Tokens(space).ShouldAllBe(token => !log.Text.Contains(token));
        await NoticeAsync(relay, "keepsAccessLog", true);
        await relay.RestartAsync(options => options with { AccessLog = false });
        await NoticeAsync(relay, "keepsAccessLog", false);
    }

    [Fact]
    [Trait("Promise", "P6")]
    public async Task No_token_is_logged_or_stored_also_when_a_request_fails()
    {
        using var log = new CapturedLog();
        await using var relay = await TestRelay.StartAsync(log.Into);

        var space = await UseEverythingAsync(relay);
        await DamageAsync(relay);
        (await relay.GetAsync(space)).StatusCode.ShouldBe(HttpStatusCode.InternalServerError);

        log.Text.ShouldContain("A request failed");
        Tokens(space).ShouldAllBe(token => !log.Text.Contains(token));
        foreach (var token in new[] { space.Read, space.Write, space.Delete })
        {
            relay.DiskHolds(token.Bytes.Span).ShouldBeFalse();
            relay.DiskHolds(Encoding.ASCII.GetBytes(token.ToHeaderText())).ShouldBeFalse();
        }
    }

    [Fact]
    [Trait("Promise", "P1")]
    public async Task The_disk_has_hashes_outsides_and_ciphertext_in_columns_that_say_nothing_else()
    {
        await using var relay = await TestRelay.StartAsync();
        await UseEverythingAsync(relay);
        await relay.StopAsync();

        var columns = Sqlite.Columns(Path.Combine(relay.Folder, "relay.db"));

        columns.ShouldBe(
            [
                "bell.closes", "bell.endpoint", "bell.heard", "bell.is_rung", "bell.key", "bell.next", "bell.opens",
                "bell.secret", "bell.space", "envelope.ciphertext", "envelope.ciphertext_hash", "envelope.id", "envelope.length", "envelope.nonce",
                "envelope.place", "envelope.space", "setup.hash", "setup.one", "space.bytes", "space.delete_hash",
                "space.expires", "space.head", "space.id", "space.is_deleted", "space.is_swept", "space.key",
                "space.knocked", "space.read_hash", "space.sequence", "space.write_hash", "ticket.hash",
                "ticket.issued", "ticket.space", "ticket.used", "voucher.key", "voucher.one",
            ]);
    }

    [Fact]
    [Trait("Promise", "P2")]
    public async Task Metrics_count_routes_and_bytes_and_know_no_space_token_or_address()
    {
        using var measured = new CapturedMetrics();
        await using var relay = await TestRelay.StartAsync();

        var space = await UseEverythingAsync(relay);

        var text = measured.Text;
        text.ShouldContain("dosado.relay.answers");
        text.ShouldContain("/v1/spaces/{id}/envelopes");
        text.ShouldContain("dosado.relay.envelopes");
        text.ShouldContain("dosado.relay.watches");
        text.ShouldNotContain(space.Id.ToString());
        text.ShouldNotContain("127.0.0.1");
        Tokens(space).ShouldAllBe(token => !text.Contains(token));
    }

    [Fact]
    public async Task The_relay_says_what_it_is_before_anybody_joins()
    {
        await using var relay = await TestRelay.StartAsync(options => options with { Open = false, IsExample = true });

        var text = await relay.Http.GetStringAsync("v1/relay");

        text.ShouldBe("""{"protocol":1,"open":false,"keepsAccessLog":false,"isExample":true}""");
    }

    private static async Task<SpaceKeys> UseEverythingAsync(TestRelay relay)
    {
        var space = await relay.NewSpaceAsync();
        var envelopes = Some.Envelopes(space, 3);
        await relay.AppendAsync(space, envelopes);
        await relay.RedactAsync(space, envelopes[0].Header.Id);
        await relay.AskTicketAsync(space);
        await relay.GetAsync(space);
        await relay.GetAsync(space, token: Some.Token());
        await relay.AppendBytesAsync(space, [1, 2, 3]);
        using (var watch = await WatchStream.OpenAsync(relay, space))
        {
            await watch.HeadAsync();
        }

        await relay.DeleteAsync(await relay.NewSpaceAsync());
        return space;
    }

    private static async Task DamageAsync(TestRelay relay)
    {
        await relay.StopAsync();
        Sqlite.Run(Path.Combine(relay.Folder, "relay.db"), "UPDATE envelope SET ciphertext = zeroblob(length)");
        await relay.StartAgainAsync();
    }

    private static string[] Tokens(SpaceKeys space) =>
        [.. new[] { space.Read, space.Write, space.Delete }.Select(token => token.ToHeaderText())];

    private static async Task NoticeAsync(TestRelay relay, string name, bool value) =>
        (await (await relay.Http.GetAsync("v1/relay")).JsonAsync()).GetProperty(name).GetBoolean().ShouldBe(value);

    private sealed class CapturedMetrics : IDisposable
    {
        private readonly MeterListener _listener = new();
        private readonly ConcurrentQueue<string> _lines = new();

        public CapturedMetrics()
        {
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == "Dosado.Relay")
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            };
            _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
                _lines.Enqueue($"{instrument.Name} {value} {string.Join(' ', tags.ToArray())}"));
            _listener.Start();
        }

        public string Text => string.Join('\n', _lines);

        public void Dispose() => _listener.Dispose();
    }
}
