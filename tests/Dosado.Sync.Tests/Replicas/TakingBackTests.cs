using Dosado.Vault;

namespace Dosado.Sync.Tests.Replicas;

public class TakingBackTests
{
    [Fact]
    public async Task What_is_taken_back_leaves_both_devices_and_the_relay()
    {
        var pair = await Some.PairAsync();
        var ids = await SayAsync(pair.Robin, "a", "secret", "b");
        await pair.Kim.SyncAsync();

        await TakeBackAsync(pair.Robin, ids[1]);
        await pair.Kim.SyncAsync();

        foreach (var device in new[] { pair.Robin, pair.Kim, await NewcomerAsync(pair) })
        {
            device.State.ShouldBeOfType<SyncState.UpToDate>();
            (await device.HearAsync()).Take(2).ShouldBe(["a", "b"]);
            (await device.ReadAsync(0, default)).OfType<Entry.Gone>().Select(g => g.Id).ShouldBe([ids[1]]);
        }

        pair.Log.OfType<LogItem.Redacted>().Select(r => r.Header.Id).ShouldBe([ids[1]]);
    }

    [Fact]
    public async Task Several_in_a_row_can_be_taken_back_and_the_author_goes_on()
    {
        var pair = await Some.PairAsync();
        var ids = await SayAsync(pair.Robin, "a", "b", "c", "d");
        await TakeBackAsync(pair.Robin, ids[0], ids[1], ids[2]);
        await SayAsync(pair.Robin, "e");

        var newcomer = await NewcomerAsync(pair);

        newcomer.State.ShouldBeOfType<SyncState.UpToDate>();
        (await newcomer.HearAsync()).Where(w => w.Length == 1).ShouldBe(["d", "e"]);
    }

    [Fact]
    public async Task Nobody_takes_back_what_the_other_said()
    {
        var pair = await Some.PairAsync();
        var ids = await SayAsync(pair.Robin, "mine");
        await pair.Kim.SyncAsync();

        await TakeBackAsync(pair.Kim, ids[0]);
        await pair.Robin.SyncAsync();

        (await pair.Robin.HearAsync()).ShouldContain("mine");
        (await pair.Kim.HearAsync()).ShouldContain("mine");
        pair.Log.OfType<LogItem.Redacted>().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_peer_who_has_the_other_s_words_dropped_is_found_out_when_the_other_speaks_again()
    {
        var pair = await Some.PairAsync();
        var ids = await SayAsync(pair.Robin, "mine");
        await pair.Kim.SyncAsync();
        await TakeBackAsync(pair.Kim, ids[0]);
        await pair.Home.Relay!.RedactAsync(pair.Home.Keys.Id, pair.Home.Keys.Write, ids, default);
        await SayAsync(pair.Robin, "where did it go");

        var newcomer = await NewcomerAsync(pair);

        newcomer.ReasonToStop().ShouldBe(StopReason.FalseRedaction);
    }

    [Fact]
    public async Task A_peer_cannot_pay_for_two_holes_with_one_taking_back()
    {
        var pair = await Some.PairAsync();
        var ids = await SayAsync(pair.Robin, "a", "b", "c");
        await TakeBackAsync(pair.Robin, ids[1]);
        await pair.Kim.SyncAsync();
        await TakeBackAsync(pair.Kim, ids[0]);
        await pair.Home.Relay!.RedactAsync(pair.Home.Keys.Id, pair.Home.Keys.Write, [ids[0]], default);

        var newcomer = await NewcomerAsync(pair);

        newcomer.ReasonToStop().ShouldBe(StopReason.FalseRedaction);
    }

    /// <summary>With one thing said the author's next envelope comes after the other's wish, with two before it.</summary>
    [Theory]
    [InlineData("mine")]
    [InlineData("mine", "and more")]
    public async Task What_its_author_takes_back_may_go_also_if_the_other_wished_so_before(params string[] said)
    {
        var pair = await Some.PairAsync();
        var ids = await SayAsync(pair.Robin, said);
        await TakeBackAsync(pair.Kim, ids[0]);
        await TakeBackAsync(pair.Robin, ids[0]);
        await SayAsync(pair.Robin, "on we go");

        var newcomer = await NewcomerAsync(pair);

        pair.Log.OfType<LogItem.Redacted>().Select(r => r.Header.Id).ShouldBe([ids[0]]);
        newcomer.State.ShouldBeOfType<SyncState.UpToDate>($"{newcomer.State}");
    }

    [Fact]
    public async Task What_both_took_back_pays_for_no_second_hole()
    {
        var pair = await Some.PairAsync();
        var ids = await SayAsync(pair.Robin, "a", "b", "c");
        await TakeBackAsync(pair.Kim, ids[0], ids[1]);
        await TakeBackAsync(pair.Robin, ids[1]);
        await pair.Home.Relay!.RedactAsync(pair.Home.Keys.Id, pair.Home.Keys.Write, [ids[0]], default);

        var newcomer = await NewcomerAsync(pair);

        newcomer.ReasonToStop().ShouldBe(StopReason.FalseRedaction);
    }

    [Fact]
    public async Task A_taking_back_cannot_be_taken_back()
    {
        var pair = await Some.PairAsync();
        var ids = await SayAsync(pair.Robin, "a", "b");
        await TakeBackAsync(pair.Robin, ids[0]);
        var taking = pair.Log[^1].Header.Id;

        await TakeBackAsync(pair.Robin, taking);

        pair.Log.OfType<LogItem.Redacted>().Select(r => r.Header.Id).ShouldBe([ids[0]]);
        (await NewcomerAsync(pair)).State.ShouldBeOfType<SyncState.UpToDate>();
    }

    [Fact]
    public async Task Before_the_end_of_the_log_a_hole_may_still_be_explained()
    {
        var home = Household.With(new MemoryRelay { PageSize = 1 });
        var pair = await Some.PairAsync(home);
        var ids = await SayAsync(pair.Robin, "a", "b");
        await TakeBackAsync(pair.Robin, ids[0]);

        var newcomer = await NewcomerAsync(pair);

        newcomer.State.ShouldBeOfType<SyncState.UpToDate>();
        (await newcomer.HearAsync()).ShouldContain("b");
    }

    [Fact]
    public async Task A_certificate_cannot_be_taken_back()
    {
        var pair = await Some.PairAsync();

        await TakeBackAsync(pair.Robin, pair.Log[0].Header.Id);

        pair.Log.OfType<LogItem.Redacted>().ShouldBeEmpty();
        (await NewcomerAsync(pair)).State.ShouldBeOfType<SyncState.UpToDate>();
    }

    [Fact]
    public async Task Another_own_device_may_take_back_before_the_writer_has_seen_it_arrive()
    {
        var pair = await Some.PairAsync();
        using var second = await (await pair.Robins.Person.DeviceAsync(pair.Home)).JoinAsync();
        await pair.Robin.SyncAsync();
        var lost = pair.Robins.Parts with { Relay = new CrashingRelay(pair.Home.Relay!, new(3, after: false)) };
        using (var robin = await Replica.OpenAsync(lost, default))
        {
            await robin.SayAsync("sent, and nobody answered");
            await Should.ThrowAsync<CrashException>(async () => await robin.SyncAsync());
        }

        await second.SyncAsync();
        await TakeBackAsync(second, pair.Log[^1].Header.Id);
        using var again = await pair.Robins.OpenAsync();

        (await again.SyncAsync()).ShouldBeOfType<SyncState.UpToDate>();
        (await again.UnsentAsync()).ShouldBeEmpty();
        (await again.HearAsync()).ShouldNotContain("sent, and nobody answered");
    }

    private static async Task<IReadOnlyList<EnvelopeId>> SayAsync(Replica replica, params string[] words)
    {
        await replica.SyncAsync();
        var before = replica.Head.Sequence;
        await replica.SayAsync(words);
        await replica.SyncAsync();
        return [.. (await replica.ReadAsync(before, default)).Cast<Entry.Kept>().Select(e => e.Id)];
    }

    private static Task TakeBackAsync(Replica replica, params EnvelopeId[] ids) =>
        SayAsync(replica, Some.TakingBack(ids));

    private static async Task<Replica> NewcomerAsync(Pair pair)
    {
        var seal = await SpaceSeal.ForAsync(Some.Crypto, pair.Home.Keys.Reading, null, default);
        var newcomer = await Replica.OpenAsync(pair.Kims.Parts with { Seal = seal, Store = new MemoryStore() }, default);
        await newcomer.SyncAsync();
        return newcomer;
    }
}
