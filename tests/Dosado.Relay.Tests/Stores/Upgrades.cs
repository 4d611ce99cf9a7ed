using Dosado.Relay.Storage;
using Dosado.Relay.Storage.Postgres;
using Dosado.Relay.Storage.Sqlite;
using Dosado.Sync;
using Npgsql;

namespace Dosado.Relay.Tests.Stores;

/// <summary>A database that an earlier version wrote is brought up to this one, with everything that it held.</summary>
public sealed class Upgrades : IDisposable
{
    private readonly string _folder = Some.Folder();
    private readonly SpaceKeys _space = Some.Space();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_folder_of_the_first_version_keeps_its_log_and_gets_bells()
    {
        var file = Path.Combine(_folder, "relay.db");
        Sqlite.Run(file, $"{Migration.For("Sqlite")[0].Sql}; {InsertSpace("x")}; PRAGMA user_version = 1;");

        await using var store = SqliteStore.Open(_folder, new(), Events());

        await ShouldHoldAsync(store);
    }

    [PostgresFact]
    public async Task A_PostgreSQL_database_of_the_first_version_does_too()
    {
        var database = PostgresServer.NewDatabase();
        await using (var source = NpgsqlDataSource.Create(database))
        await using (var command = source.CreateCommand(
            $"{Migration.For("Postgres")[0].Sql}; {InsertSpace("\\x")}; "
            + "CREATE TABLE schema_version (version integer PRIMARY KEY); INSERT INTO schema_version VALUES (1)"))
        {
            await command.ExecuteNonQueryAsync();
        }

        await using var store = await PostgresStore.OpenAsync(database, Events(), CancellationToken.None);

        await ShouldHoldAsync(store);
    }

    private async Task ShouldHoldAsync(IRelayStore store)
    {
        var now = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
        var space = (await store.FindAsync(_space.Id, now, default)).ShouldBeOfType<Found<SpaceRecord>.Here>().Value;
        (space.Rights.Write, space.Bytes).ShouldBe((_space.Write.Hash, 77L));
        await store.HangAsync(_space.Id, Some.Bell(), 1, now);
        await store.KnockAsync(_space.Id);
        (await store.RingAsync(now.AddDays(2))).Bells.ShouldBeEmpty("the log is empty, so there is nothing to tell");
    }

    /// <summary>The databases write the same bytes as X'00' and as '\x00'.</summary>
    private string InsertSpace(string form)
    {
        string Blob(string hexadecimal) => form == "x" ? $"X'{hexadecimal}'" : $"'{form}{hexadecimal}'";
        return "INSERT INTO space (id, read_hash, write_hash, delete_hash, sequence, head, bytes) VALUES ("
            + $"{Blob(_space.Id.ToString())}, {Blob(_space.Read.Hash.ToString())}, {Blob(_space.Write.Hash.ToString())}, "
            + $"{Blob(_space.Delete.Hash.ToString())}, 0, {Blob(new string('0', 64))}, 77)";
    }

    private static StoreEvents Events() => new((_, _) => { }, _ => { }, () => []);
}
