using System.Net;

namespace Dosado.Relay.Tests;

/// <summary>Who may make a space: the setup code, tickets, and an opened relay.</summary>
[Trait("Promise", "P4")]
[Trait("Safety", "S8")]
public class Admission
{
    [Fact]
    public async Task The_first_space_needs_the_setup_code()
    {
        await using var relay = await ClosedAsync();

        await (await relay.CreateAsync(Some.Space())).ShouldBeRefusedAsync(403, "ticket-needed");
        await (await relay.CreateAsync(Some.Space(), "")).ShouldBeRefusedAsync(403, "ticket-needed");
        await (await relay.CreateAsync(Some.Space(), "AAAAA-AAAAA-AAAAA-AAAAA")).ShouldBeRefusedAsync(403, "ticket-needed");
        (await relay.CreateAsync(Some.Space(), relay.Host.SetupCode)).StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task The_setup_code_dies_with_its_use()
    {
        await using var relay = await ClosedAsync();
        var code = relay.Host.SetupCode;
        await relay.CreateAsync(Some.Space(), code);

        await (await relay.CreateAsync(Some.Space(), code)).ShouldBeRefusedAsync(403, "ticket-needed");
        await relay.RestartAsync();

        relay.Host.SetupCode.ShouldBeNull();
        relay.Host.IsSetupOpen.ShouldBeFalse();
        await (await relay.CreateAsync(Some.Space(), code)).ShouldBeRefusedAsync(403, "ticket-needed");
    }

    [Fact]
    public async Task Of_many_who_bring_the_setup_code_at_once_one_is_let_in()
    {
        await using var relay = await ClosedAsync();

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 32).Select(_ => relay.CreateAsync(Some.Space(), relay.Host.SetupCode)));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.Created).ShouldBe(1);
        answers.Count(answer => answer.StatusCode == HttpStatusCode.Forbidden).ShouldBe(31);
    }

    [Fact]
    public async Task A_restart_makes_no_second_setup_code_and_the_first_still_works()
    {
        await using var relay = await ClosedAsync();
        var code = relay.Host.SetupCode;

        await relay.RestartAsync();

        relay.Host.SetupCode.ShouldBeNull();
        relay.Host.IsSetupOpen.ShouldBeTrue();
        (await relay.CreateAsync(Some.Space(), code)).StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_setup_code_made_anew_replaces_the_lost_one()
    {
        await using var relay = await ClosedAsync();
        var lost = relay.Host.SetupCode;

        await relay.RestartAsync(options => options with { NewSetupCode = true });

        await (await relay.CreateAsync(Some.Space(), lost)).ShouldBeRefusedAsync(403, "ticket-needed");
        (await relay.CreateAsync(Some.Space(), relay.Host.SetupCode)).StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task The_setup_code_may_be_typed_in_small_letters_and_without_hyphens()
    {
        await using var relay = await ClosedAsync();
        var typed = relay.Host.SetupCode!.Replace("-", " ", StringComparison.Ordinal).ToLowerInvariant();

        (await relay.CreateAsync(Some.Space(), typed)).StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task The_setup_code_is_not_on_the_disk()
    {
        await using var relay = await ClosedAsync();
        var code = relay.Host.SetupCode!;

        relay.DiskHolds(System.Text.Encoding.ASCII.GetBytes(code)).ShouldBeFalse();
        relay.DiskHolds(System.Text.Encoding.ASCII.GetBytes(code.Replace("-", "", StringComparison.Ordinal))).ShouldBeFalse();
    }

    [Fact]
    public async Task A_lost_answer_does_not_cost_a_second_code()
    {
        await using var relay = await ClosedAsync();
        var space = Some.Space();
        await relay.CreateAsync(space, relay.Host.SetupCode);

        (await relay.CreateAsync(space, relay.Host.SetupCode)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_member_can_let_one_other_space_in_with_a_ticket()
    {
        await using var relay = await ClosedAsync();
        var ticket = await TicketAsync(relay, await FirstSpaceAsync(relay));

        (await relay.CreateAsync(Some.Space(), ticket)).StatusCode.ShouldBe(HttpStatusCode.Created);
        await (await relay.CreateAsync(Some.Space(), ticket)).ShouldBeRefusedAsync(403, "ticket-needed");
    }

    [Fact]
    public async Task A_ticket_outlives_a_restart_and_dies_of_age()
    {
        var clock = new ManualClock();
        await using var relay = await TestRelay.StartAsync(options => options with { Open = false, Clock = clock });
        var space = await FirstSpaceAsync(relay);
        var (early, late) = (await TicketAsync(relay, space), await TicketAsync(relay, space));

        await relay.RestartAsync();
        (await relay.CreateAsync(Some.Space(), early)).StatusCode.ShouldBe(HttpStatusCode.Created);
        clock.Advance(TimeSpan.FromDays(30));

        await (await relay.CreateAsync(Some.Space(), late)).ShouldBeRefusedAsync(403, "ticket-needed");
    }

    [Fact]
    public async Task A_space_has_twenty_tickets_a_day_used_or_not()
    {
        var clock = new ManualClock();
        await using var relay = await TestRelay.StartAsync(options => options with { Open = false, Clock = clock });
        var space = await FirstSpaceAsync(relay);
        for (var count = 0; count < 20; count++)
        {
            await relay.CreateAsync(Some.Space(), await TicketAsync(relay, space));
        }

        await (await relay.AskTicketAsync(space)).ShouldBeRefusedAsync(429, "too-often");
        clock.Advance(TimeSpan.FromDays(1));
        (await relay.AskTicketAsync(space)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_opened_relay_says_so_and_asks_for_no_ticket()
    {
        await using var relay = await TestRelay.StartAsync();

        (await (await relay.Http.GetAsync("v1/relay")).JsonAsync()).GetProperty("open").GetBoolean().ShouldBeTrue();
        relay.Host.SetupCode.ShouldBeNull();
        (await relay.CreateAsync(Some.Space())).StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_relay_that_was_open_and_is_closed_makes_its_setup_code_then()
    {
        await using var relay = await TestRelay.StartAsync();
        await relay.NewSpaceAsync();

        await relay.RestartAsync(options => options with { Open = false });

        relay.Host.SetupCode.ShouldNotBeNull();
        await (await relay.CreateAsync(Some.Space())).ShouldBeRefusedAsync(403, "ticket-needed");
    }

    private static Task<TestRelay> ClosedAsync() => TestRelay.StartAsync(options => options with { Open = false });

    private static async Task<SpaceKeys> FirstSpaceAsync(TestRelay relay)
    {
        var space = Some.Space();
        (await relay.CreateAsync(space, relay.Host.SetupCode)).StatusCode.ShouldBe(HttpStatusCode.Created);
        return space;
    }

    private static async Task<string> TicketAsync(TestRelay relay, SpaceKeys space)
    {
        var answer = await relay.AskTicketAsync(space);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return (await answer.JsonAsync()).GetProperty("ticket").GetString()!;
    }
}
