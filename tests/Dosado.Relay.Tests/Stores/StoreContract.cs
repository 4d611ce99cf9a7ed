using Dosado.Relay.Bells;
using Dosado.Relay.Storage;
using Dosado.Relay.Storage.Postgres;
using Dosado.Relay.Storage.Sqlite;
using Dosado.Sync;
using FsCheck;
using FsCheck.Fluent;

namespace Dosado.Relay.Tests.Stores;

/// <summary>What every store promises, whatever database it stands on.</summary>
public sealed class StoreContract : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly SpaceLimits NoLimits = new(long.MaxValue, 1_000_000);

    private readonly List<(SpaceId Space, LogHead Head)> _moved = [];
    private readonly string _folder = Some.Folder();
    private string? _database;
    private IRelayStore? _open;

    /// <summary>PostgreSQL only where it is installed; <see cref="PostgresNodes"/> says so where it is not.</summary>
    public static TheoryData<string> Stores => PostgresServer.Missing is null ? ["SQLite", "PostgreSQL"] : ["SQLite"];

    private IRelayStore Store => _open ?? throw new InvalidOperationException("no store is open");

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await Store.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task UseAsync(string store)
    {
        _database = store == "PostgreSQL" ? PostgresServer.NewDatabase() : null;
        _open = await OpenAsync();
    }

    /// <summary>Opens the same database as the last time in this test.</summary>
    private async Task<IRelayStore> OpenAsync() => _database is null
        ? SqliteStore.Open(_folder, new(), Events())
        : await PostgresStore.OpenAsync(_database, Events(), CancellationToken.None);

    /// <summary>
    /// A log that is only a list, next to the real one: any appends, repetitions, forged repetitions, redactions,
    /// deletions and restarts leave both the same.
    /// </summary>
    [Theory]
    [MemberData(nameof(Stores))]
    public async Task It_behaves_like_a_list_of_envelopes_whatever_is_done_to_it(string store)
    {
        await UseAsync(store);

        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(store == "PostgreSQL" ? 10 : 40),
            Prop.ForAll<(byte Kind, byte Which, byte Count)[]>(steps => FollowAsync(steps).GetAwaiter().GetResult()));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_space_is_found_with_its_rights_and_an_empty_log(string store)
    {
        await UseAsync(store);
        var opening = await OpenSpaceAsync();

        var space = (await FindAsync(opening.Space)).ShouldBeOfType<Found<SpaceRecord>.Here>().Value;

        (space.Rights, space.Head, space.Bytes).ShouldBe((opening.Rights, LogHead.Empty, 0L));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task An_unknown_space_is_unknown_to_everything(string store)
    {
        await UseAsync(store);
        var space = Some.SpaceId();

        (await FindAsync(space)).ShouldBeOfType<Found<SpaceRecord>.Unknown>();
        (await AppendAsync(space)).ShouldBeOfType<Found<AppendOutcome>.Unknown>();
        (await ReadAsync(space)).ShouldBeOfType<Found<LogSlice>.Unknown>();
        (await Store.DeleteAsync(space)).ShouldBeOfType<Found<Done>.Unknown>();
        (await Store.RedactAsync(space, [Some.EnvelopeId()])).ShouldBeOfType<Found<Done>.Unknown>();
        (await IssueAsync(space)).ShouldBeOfType<Found<TicketIssued>.Unknown>();
    }

    [Theory]
    [MemberData(nameof(Stores))]
    [Trait("Promise", "P5")]
    public async Task A_deleted_space_is_deleted_to_everything_also_when_opened_again(string store)
    {
        await UseAsync(store);
        var opening = await OpenSpaceAsync();
        var space = opening.Space;
        await AppendAsync(space);
        await Store.DeleteAsync(space);
        while (await Store.SweepAsync(Now, Now))
        {
        }

        await ReopenAsync();

        (await FindAsync(space)).ShouldBeOfType<Found<SpaceRecord>.Deleted>();
        (await AppendAsync(space)).ShouldBeOfType<Found<AppendOutcome>.Deleted>();
        (await ReadAsync(space)).ShouldBeOfType<Found<LogSlice>.Deleted>();
        (await Store.DeleteAsync(space)).ShouldBeOfType<Found<Done>.Deleted>();
        (await IssueAsync(space)).ShouldBeOfType<Found<TicketIssued>.Deleted>();
        (await Store.OpenAsync(opening)).ShouldBeOfType<Found<SpaceOpened>.Deleted>();
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_commit_is_told_with_its_head_and_a_repetition_is_not(string store)
    {
        await UseAsync(store);
        var space = (await OpenSpaceAsync()).Space;
        var item = Item(space);

        var head = (await AcceptedAsync(space, item)).Head;
        await AcceptedAsync(space, item);
        await Store.DeleteAsync(space);

        _moved.ShouldBe([(space, head), (space, LogHead.Empty)]);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task The_bytes_of_a_space_are_those_of_its_envelopes_until_they_are_taken_back(string store)
    {
        await UseAsync(store);
        var space = (await OpenSpaceAsync()).Space;
        var (kept, taken) = (Item(space), Item(space));
        await AcceptedAsync(space, kept, taken);

        (await BytesAsync(space)).ShouldBe(kept.Envelope.Size + taken.Envelope.Size);
        await Store.RedactAsync(space, [taken.Header.Id, taken.Header.Id]);
        await Store.RedactAsync(space, [taken.Header.Id]);

        (await BytesAsync(space)).ShouldBe(kept.Envelope.Size + EnvelopeHeader.Size);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_sweep_buries_the_expired_and_tells_their_watchers(string store)
    {
        await UseAsync(store);
        var expiring = await OpenSpaceAsync(Now.AddHours(24));

        await Store.SweepAsync(Now.AddHours(23), Now);
        (await FindAsync(expiring.Space)).ShouldBeOfType<Found<SpaceRecord>.Here>();
        (await Store.FindAsync(expiring.Space, Now.AddHours(24), default)).ShouldBeOfType<Found<SpaceRecord>.Deleted>();
        await Store.SweepAsync(Now.AddHours(24), Now);

        (await FindAsync(expiring.Space)).ShouldBeOfType<Found<SpaceRecord>.Deleted>();
        _moved.ShouldBe([(expiring.Space, LogHead.Empty)]);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    [Trait("Promise", "P4")]
    public async Task A_ticket_and_the_setup_code_open_one_space_each_and_a_refusal_uses_none_up(string store)
    {
        await UseAsync(store);
        var ticket = Digest.Of("ticket"u8);
        var code = Digest.Of("code"u8);
        var inviter = (await OpenSpaceAsync()).Space;
        (await Store.OfferSetupCodeAsync(code, replace: false)).ShouldBeTrue();
        (await Store.OfferSetupCodeAsync(Digest.Of("second"u8), replace: false)).ShouldBeFalse();
        await Store.IssueTicketAsync(new(ticket, inviter, Now, 20));

        foreach (var key in new[] { ticket, code })
        {
            var first = Opening(key);
            (await OpenedAsync(Opening(key) with { Space = inviter })).ShouldBe(SpaceOpened.OtherTokens);
            (await OpenedAsync(first)).ShouldBe(SpaceOpened.New);
            (await OpenedAsync(first)).ShouldBe(SpaceOpened.Already);
            (await OpenedAsync(Opening(key))).ShouldBe(SpaceOpened.TicketNeeded);
        }

        (await Store.IsSetupOpenAsync(default)).ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task Appends_from_everywhere_at_once_leave_no_gap(string store)
    {
        await UseAsync(store);
        var space = (await OpenSpaceAsync()).Space;

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => AcceptedAsync(space, Item(space), Item(space)))));

        outcomes.SelectMany(outcome => outcome.Sequences).Order().ShouldBe(Enumerable.Range(1, 128).Select(n => (ulong)n));
        outcomes.ShouldAllBe(outcome => outcome.Sequences[1] == outcome.Sequences[0] + 1);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_bell_rings_once_for_a_knock_that_its_device_has_not_heard(string store)
    {
        await UseAsync(store);
        var space = (await OpenSpaceAsync()).Space;
        var bell = Some.Bell(heard: 1);
        await AcceptedAsync(space, Item(space), Item(space));
        (await Store.HangAsync(space, bell, 1, Now)).ShouldBe(new Found<BellHung>.Here(BellHung.Kept));
        (await Store.HangAsync(space, Some.Bell("two"), 1, Now)).ShouldBe(new Found<BellHung>.Here(BellHung.TooMany));

        (await RungAsync(2)).ShouldBeEmpty();
        await Store.KnockAsync(space);
        await ReopenAsync();
        var rung = (await RungAsync(4)).ShouldHaveSingleItem();
        (rung.Bell.Endpoint, rung.Bell.Hours, rung.Bell.Heard).ShouldBe((bell.Endpoint, bell.Hours, 1UL));
        rung.Bell.Keys.Key.ShouldBe(bell.Keys.Key);
        rung.Bell.Keys.Secret.ShouldBe(bell.Keys.Secret);
        (await RungAsync(6)).ShouldBeEmpty();

        await Store.HangAsync(space, bell, 1, Now.AddDays(6));
        (await RungAsync(8)).ShouldHaveSingleItem();
        await Store.HangAsync(space, bell with { Heard = 2 }, 1, Now.AddDays(8));
        (await RungAsync(10)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_bell_goes_when_it_is_taken_down_dropped_or_its_space_is_deleted(string store)
    {
        await UseAsync(store);
        Func<SpaceId, Task>[] ways =
        [
            async space => await Store.SilenceAsync(space, Some.Bell().Endpoint.ToString()),
            async _ => await Store.DropAsync((await RungAsync(2)).Single()),
            async space => await Store.DeleteAsync(space),
        ];
        foreach (var way in ways)
        {
            var space = (await OpenSpaceAsync()).Space;
            await AcceptedAsync(space, Item(space));
            await Store.HangAsync(space, Some.Bell(), 1, Now);
            await Store.KnockAsync(space);

            await way(space);

            (await RungAsync(4)).ShouldBeEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task The_first_voucher_is_kept(string store)
    {
        await UseAsync(store);

        (await Store.KeepVoucherAsync([1])).ShouldBe([1]);
        await ReopenAsync();
        (await Store.KeepVoucherAsync([2])).ShouldBe([1]);
    }

    /// <summary>What rings so many days later, when every bell has had its moment.</summary>
    private async Task<IReadOnlyList<DueBell>> RungAsync(int days) =>
        (await Store.RingAsync(Now.AddDays(days).AddHours(6))).Bells;

    private async Task<bool> FollowAsync((byte Kind, byte Which, byte Count)[] steps)
    {
        var space = (await OpenSpaceAsync()).Space;
        var model = new List<LogItem>();
        var sent = new List<LogItem.Whole>();
        foreach (var (kind, which, count) in steps)
        {
            switch (kind % 6)
            {
                case 0 or 1:
                    var fresh = Enumerable.Range(0, 1 + (count % 8)).Select(_ => Item(space)).ToArray();
                    await AcceptedAsync(space, fresh);
                    sent.AddRange(fresh);
                    model.AddRange(fresh);
                    break;
                case 2 when sent.Count > 0:
                    (await AcceptedAsync(space, sent[which % sent.Count])).Sequences.ShouldBe([(ulong)(which % sent.Count) + 1]);
                    break;
                case 3 when sent.Count > 0:
                    var forged = Item(space).Envelope with { Header = sent[which % sent.Count].Header };
                    (await OutcomeAsync(space, Item(space), new(forged))).ShouldBeOfType<AppendOutcome.OtherBytes>();
                    break;
                case 4 when sent.Count > 0:
                    var taken = sent[which % sent.Count];
                    await Store.RedactAsync(space, [taken.Header.Id]);
                    model[which % sent.Count] = new LogItem.Redacted(taken.Header, taken.CiphertextHash);
                    break;
                case 5:
                    await ReopenAsync();
                    break;
            }
        }

        var slice = (await ReadAsync(space)).ShouldBeOfType<Found<LogSlice>.Here>().Value;
        slice.Items.ShouldBe(model);
        slice.Head.ShouldBe(model.Aggregate(LogHead.Empty, (head, item) => head.Extend(item.Hash)));
        return true;
    }

    private async Task ReopenAsync()
    {
        await Store.DisposeAsync();
        _open = await OpenAsync();
    }

    private StoreEvents Events() => new(
        (space, head) => _moved.Add((space, head)),
        cause => throw new InvalidOperationException("the store is broken", cause),
        () => []);

    private async Task<SpaceOpening> OpenSpaceAsync(DateTimeOffset? expires = null)
    {
        var opening = Opening() with { Expires = expires };
        (await OpenedAsync(opening)).ShouldBe(SpaceOpened.New);
        return opening;
    }

    private async Task<SpaceOpened> OpenedAsync(SpaceOpening opening) =>
        (await Store.OpenAsync(opening)).ShouldBeOfType<Found<SpaceOpened>.Here>().Value;

    private static SpaceOpening Opening(Digest? ticket = null) => new(
        Some.SpaceId(),
        new(Some.Token().Hash, Some.Token().Hash, Some.Token().Hash),
        null,
        ticket,
        Now,
        Now.AddDays(-30));

    private static LogItem.Whole Item(SpaceId space) => new(Some.Envelope(space));

    private ValueTask<Found<SpaceRecord>> FindAsync(SpaceId space) => Store.FindAsync(space, Now, default);

    private ValueTask<Found<LogSlice>> ReadAsync(SpaceId space) => Store.ReadAsync(space, 0, default);

    private async Task<long> BytesAsync(SpaceId space) =>
        (await FindAsync(space)).ShouldBeOfType<Found<SpaceRecord>.Here>().Value.Bytes;

    private ValueTask<Found<TicketIssued>> IssueAsync(SpaceId space) =>
        Store.IssueTicketAsync(new(Some.Token().Hash, space, Now, 20));

    private ValueTask<Found<AppendOutcome>> AppendAsync(SpaceId space, params LogItem.Whole[] items) =>
        Store.AppendAsync(new(space, items is [] ? [Item(space)] : items, null, NoLimits));

    private async Task<AppendOutcome> OutcomeAsync(SpaceId space, params LogItem.Whole[] items) =>
        (await AppendAsync(space, items)).ShouldBeOfType<Found<AppendOutcome>.Here>().Value;

    private async Task<AppendOutcome.Accepted> AcceptedAsync(SpaceId space, params LogItem.Whole[] items) =>
        (await OutcomeAsync(space, items)).ShouldBeOfType<AppendOutcome.Accepted>();
}
