using System.Net;
using Dosado.Relay.Care;
using Dosado.Relay.Storage;
using Dosado.Sync;

namespace Dosado.Relay.Tests.Care;

/// <summary>Databases as earlier releases wrote them, one file for each schema, kept as SQL.</summary>
public class EarlierReleases
{
    private static readonly SpaceKeys Kept = new(SpaceId.Read(Repeat(7, SpaceId.Size)), Token(1), Token(2), Token(3));
    private static readonly SpaceKeys Deleted = Kept with { Id = SpaceId.Read(Repeat(8, SpaceId.Size)) };

    /// <summary>All but the present one, which every other test is about.</summary>
    public static TheoryData<int> Schemas => [.. Migration.For("Sqlite").SkipLast(1).Select(migration => migration.Version)];

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
