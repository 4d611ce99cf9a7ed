using System.Net;
using Dosado.Relay.Care;
using Dosado.Relay.Storage;
using Dosado.Relay.Storage.Sqlite;
using Dosado.Sync;

namespace Dosado.Relay.Tests.Care;

/// <summary>
/// Databases of earlier schemas, one file for each, kept as SQL. There has been one schema so far; when a second one comes, the
/// first file is what these tests bring up to it.
/// </summary>
public class Upgrades
{
    private static readonly SpaceKeys Kept = new(SpaceId.Read(Repeat(7, SpaceId.Size)), Token(1), Token(2), Token(3));
    private static readonly SpaceKeys Deleted = Kept with { Id = SpaceId.Read(Repeat(8, SpaceId.Size)) };

    public static TheoryData<int> Schemas => [.. Migration.For("Sqlite").Select(migration => migration.Version)];

    [Theory]
    [MemberData(nameof(Schemas))]
    [Trait("Promise", "P3")]
    public async Task A_database_of_an_earlier_schema_is_opened_with_all_it_holds_and_goes_on(int schema)
    {
        await using var relay = await TestRelay.StartAsync();
        await relay.StopAsync();
        await PutAsync(schema, relay.Folder);

        (await RelayCare.CheckAsync(new RelayDatabase.Folder(relay.Folder), default)).Damages.ShouldBeEmpty();
        await relay.StartAgainAsync(options => options with { Open = false });

        var (items, head) = await relay.ReadAllAsync(Kept);
        items.Select(item => item is LogItem.Redacted).ShouldBe([false, true, false]);
        items.OfType<LogItem.Whole>().Select(item => item.Envelope.Ciphertext.Span[0]).ShouldBe([1, 3]);
        (await relay.GetAsync(Deleted)).StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await relay.AppendAsync(Kept, Kept.Write, head, Some.Envelope(Kept))).Head().Sequence.ShouldBe(4UL);
    }

    [Fact]
    public async Task A_later_step_of_the_schema_changes_nothing_that_was_there()
    {
        var folder = Some.Folder();
        await PutAsync(1, folder);
        var file = Path.Combine(folder, "relay.db");
        using (var connection = SqliteFile.In(folder).OpenForWriting())
        {
            var steps = Migration.For("Sqlite");
            SqliteMigrations.Apply(connection, [.. steps, new(steps.Count + 1, "ALTER TABLE space ADD COLUMN later INTEGER")]);
        }

        Sqlite.Columns(file).ShouldContain("space.later");
        Sqlite.Run(file, "PRAGMA user_version = 1");
        var report = await RelayCare.CheckAsync(new RelayDatabase.Folder(folder), default);

        (report.Spaces, report.Envelopes, report.Damages.Count).ShouldBe((1, 3, 0));
    }

    private static async Task PutAsync(int schema, string folder)
    {
        foreach (var old in Directory.GetFiles(folder, "relay.db*"))
        {
            File.Delete(old);
        }

        Sqlite.Run(
            Path.Combine(folder, "relay.db"),
            await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, $"schema-{schema}.sql")));
    }

    private static Token Token(byte of) => new(Repeat(of, Sync.Token.Size));

    private static byte[] Repeat(byte value, int times) => [.. Enumerable.Repeat(value, times)];
}
