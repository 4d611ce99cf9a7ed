using System.Net;
using Dosado.Sync;
using Npgsql;

namespace Dosado.Relay.Tests.Stores;

/// <summary>Several relays on one PostgreSQL database.</summary>
public class PostgresNodes
{
    [PostgresFact]
    public async Task An_append_through_one_relay_wakes_who_watches_on_another()
    {
        var database = PostgresServer.NewDatabase();
        await using var here = await NodeAsync(database);
        await using var there = await NodeAsync(database);
        var space = await here.NewSpaceAsync();
        using var watch = await WatchStream.OpenAsync(there, space);
        (await watch.HeadAsync()).Head.ShouldBe(LogHead.Empty);

        var head = (await here.AppendAsync(space, Some.Envelope(space))).Head();

        (await HeadAfterAsync(watch, LogHead.Empty)).ShouldBe(head);
    }

    [PostgresFact]
    public async Task Writers_on_two_relays_at_once_leave_one_log_without_a_gap()
    {
        var database = PostgresServer.NewDatabase();
        await using var here = await NodeAsync(database);
        await using var there = await NodeAsync(database);
        var space = await here.NewSpaceAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(number =>
            (number % 2 == 0 ? here : there).AppendAsync(space, Some.Envelope(space))));

        var sequences = await Task.WhenAll(answers.Select(answer => answer.SequencesAsync()));
        sequences.SelectMany(one => one).Order().ShouldBe(Enumerable.Range(1, 100).Select(n => (ulong)n));
        (await there.ReadAllAsync(space)).Head.ShouldBe((await here.ReadAllAsync(space)).Head);
    }

    [PostgresFact]
    [Trait("Promise", "P4")]
    public async Task Two_relays_that_start_together_make_one_setup_code()
    {
        var database = PostgresServer.NewDatabase();

        var nodes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => NodeAsync(database, open: false)));

        nodes.Count(node => node.Host.SetupCode is not null).ShouldBe(1);
        foreach (var node in nodes)
        {
            await node.DisposeAsync();
        }
    }

    [PostgresFact]
    public async Task When_its_connections_are_cut_a_relay_goes_on_and_its_watchers_too()
    {
        var database = PostgresServer.NewDatabase();
        await using var here = await NodeAsync(database);
        await using var there = await NodeAsync(database);
        var space = await here.NewSpaceAsync();
        using var watch = await WatchStream.OpenAsync(there, space);
        await watch.HeadAsync();

        await CutAllConnectionsAsync(database);
        var envelope = Some.Envelope(space);
        HttpResponseMessage answer;
        do
        {
            answer = await here.AppendAsync(space, envelope);
            answer.StatusCode.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable);
        }
        while (answer.StatusCode != HttpStatusCode.OK);

        (await HeadAfterAsync(watch, LogHead.Empty)).ShouldBe(answer.Head());
    }

    [PostgresFact]
    public async Task A_database_of_a_newer_version_is_refused()
    {
        var database = PostgresServer.NewDatabase();
        await (await NodeAsync(database)).DisposeAsync();
        await RunAsync(database, "INSERT INTO schema_version VALUES (99)");

        (await Should.ThrowAsync<RelayStartException>(() => NodeAsync(database))).Message.ShouldStartWith(
            "The database has schema version 99, newer than this program's 2");
    }

    [Theory]
    [InlineData("Host=/nowhere;Username=nobody")]
    [InlineData("Colour=blue")]
    public async Task A_database_that_cannot_be_reached_is_one_sentence(string database)
    {
        (await Should.ThrowAsync<RelayStartException>(() => NodeAsync(database))).Message.ShouldStartWith("The PostgreSQL ");
    }

    private static Task<TestRelay> NodeAsync(string database, bool open = true) =>
        TestRelay.StartAsync(options => options with { Postgres = database, Open = open });

    /// <summary>The next head that is another one: a relay may tell a head twice.</summary>
    private static async Task<LogHead> HeadAfterAsync(WatchStream watch, LogHead known)
    {
        while (true)
        {
            var (_, head) = await watch.HeadAsync();
            if (head != known)
            {
                return head;
            }
        }
    }

    private static Task CutAllConnectionsAsync(string database) => RunAsync(
        database,
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
        + "WHERE datname = current_database() AND pid <> pg_backend_pid()");

    private static async Task RunAsync(string database, string sql)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
