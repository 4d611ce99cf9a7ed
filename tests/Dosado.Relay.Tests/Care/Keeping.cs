using Dosado.Relay.Care;
using Dosado.Relay.Tests.Stores;
using Dosado.Sync;

namespace Dosado.Relay.Tests.Care;

/// <summary>Backup, restore, move and check, on databases that a real relay has filled.</summary>
public sealed class Keeping : IDisposable
{
    private readonly string _folder = Some.Folder();

    private string Backup => Path.Combine(_folder, "backup.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_backup_made_while_the_relay_runs_brings_back_what_was_there_at_that_moment()
    {
        await using var relay = await TestRelay.StartAsync();
        var space = await FilledAsync(relay);
        var then = (await relay.ReadAllAsync(space)).Head;

        await RelayCare.BackUpAsync(relay.Folder, Backup, CancellationToken.None);
        await relay.AppendAsync(space, Some.Envelope(space));
        await relay.StopAsync();
        File.Delete(Path.Combine(relay.Folder, "relay.db"));
        (await RelayCare.RestoreAsync(Backup, relay.Folder, CancellationToken.None)).Envelopes.ShouldBe(3);
        await relay.StartAgainAsync();

        (await relay.ReadAllAsync(space)).Head.ShouldBe(then);
    }

    [Fact]
    public async Task A_backup_holds_nothing_of_what_was_taken_back()
    {
        await using var relay = await TestRelay.StartAsync();
        var space = await relay.NewSpaceAsync();
        var envelope = Some.Envelope(space);
        await relay.AppendAsync(space, envelope);
        await relay.RedactAsync(space, envelope.Header.Id);

        await RelayCare.BackUpAsync(relay.Folder, Backup, CancellationToken.None);

        (await File.ReadAllBytesAsync(Backup)).AsSpan().IndexOf(envelope.Ciphertext.Span[..64]).ShouldBe(-1);
    }

    [Fact]
    public async Task Neither_a_backup_nor_a_restore_writes_over_anything()
    {
        await using var relay = await TestRelay.StartAsync();
        await RelayCare.BackUpAsync(relay.Folder, Backup, CancellationToken.None);

        await Should.ThrowAsync<RelayCareException>(
            () => RelayCare.BackUpAsync(relay.Folder, Backup, CancellationToken.None));
        await Should.ThrowAsync<RelayCareException>(
            () => RelayCare.RestoreAsync(Backup, relay.Folder, CancellationToken.None));
    }

    [Fact]
    public async Task A_backup_and_what_is_restored_from_it_are_their_owners_alone()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await using var relay = await TestRelay.StartAsync();
        var there = Path.Combine(_folder, "there");
        await RelayCare.BackUpAsync(relay.Folder, Backup, CancellationToken.None);
        await RelayCare.RestoreAsync(Backup, there, CancellationToken.None);

        const UnixFileMode owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        File.GetUnixFileMode(Backup).ShouldBe(owner);
        File.GetUnixFileMode(there).ShouldBe(owner | UnixFileMode.UserExecute);
        File.GetUnixFileMode(Path.Combine(there, "relay.db")).ShouldBe(owner);
    }

    [Fact]
    public async Task A_folder_without_a_database_is_neither_whole_nor_moved_and_stays_as_it_is()
    {
        var empty = new RelayDatabase.Folder(Path.Combine(_folder, "mistyped"));

        await Should.ThrowAsync<RelayCareException>(() => RelayCare.CheckAsync(empty, CancellationToken.None));
        await Should.ThrowAsync<RelayCareException>(() => RelayCare.MoveAsync(
            empty, new RelayDatabase.Folder(Path.Combine(_folder, "there")), CancellationToken.None));

        Directory.Exists(empty.Directory).ShouldBeFalse();
    }

    [Fact]
    public async Task A_backup_with_one_byte_changed_is_not_restored()
    {
        await using var relay = await TestRelay.StartAsync();
        var space = await relay.NewSpaceAsync();
        var envelope = Some.Envelope(space);
        await relay.AppendAsync(space, envelope);
        await RelayCare.BackUpAsync(relay.Folder, Backup, CancellationToken.None);
        await FlipAsync(Backup, envelope.Ciphertext[..64]);

        var refused = await Should.ThrowAsync<RelayCareException>(
            () => RelayCare.RestoreAsync(Backup, Path.Combine(_folder, "new"), CancellationToken.None));

        refused.Message.ShouldContain("place 1");
    }

    [Fact]
    public async Task A_restore_refuses_a_folder_where_only_the_write_ahead_log_of_another_database_is_left()
    {
        await using var relay = await TestRelay.StartAsync();
        await RelayCare.BackUpAsync(relay.Folder, Backup, CancellationToken.None);
        var there = Directory.CreateDirectory(Path.Combine(_folder, "new")).FullName;
        await File.WriteAllTextAsync(Path.Combine(there, "relay.db-wal"), "left");

        await Should.ThrowAsync<RelayCareException>(() => RelayCare.RestoreAsync(Backup, there, CancellationToken.None));
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_not_checked_and_nothing_of_it_stays_open()
    {
        await using var relay = await TestRelay.StartAsync();
        await relay.StopAsync();
        Sqlite.Run(Path.Combine(relay.Folder, "relay.db"), "PRAGMA user_version = 99");

        var refused = await Should.ThrowAsync<RelayCareException>(
            () => RelayCare.CheckAsync(new RelayDatabase.Folder(relay.Folder), CancellationToken.None));

        refused.Message.ShouldStartWith("The database has schema version 99");
        File.Exists(Path.Combine(relay.Folder, "relay.db-wal")).ShouldBeFalse("the last connection takes it along");
    }

    [Fact]
    public async Task A_check_finds_a_missing_place_and_a_head_that_leads_elsewhere()
    {
        await using var relay = await TestRelay.StartAsync();
        var (gap, cut) = (await FilledAsync(relay), await FilledAsync(relay));
        await relay.StopAsync();
        var file = Path.Combine(relay.Folder, "relay.db");
        Sqlite.Run(file, "DELETE FROM envelope WHERE place = (1 << 24) + 1");
        Sqlite.Run(file, "DELETE FROM envelope WHERE place = (2 << 24) + 3");

        var report = await RelayCare.CheckAsync(new RelayDatabase.Folder(relay.Folder), CancellationToken.None);

        report.Spaces.ShouldBe(2);
        report.Damages.ShouldBe(
            [$"Space {gap.Id}: place 1 is missing.", $"Space {cut.Id}: the log does not lead to its head."]);
    }

    [Fact]
    public async Task Nothing_is_moved_or_checked_while_a_relay_is_running_on_it()
    {
        await using var relay = await TestRelay.StartAsync();

        await Should.ThrowAsync<RelayCareException>(
            () => RelayCare.CheckAsync(new RelayDatabase.Folder(relay.Folder), CancellationToken.None));
    }

    [PostgresFact]
    public async Task Logs_move_to_PostgreSQL_and_back_and_go_on_where_they_were()
    {
        await using var relay = await TestRelay.StartAsync();
        var space = await FilledAsync(relay);
        var before = await relay.ReadAllAsync(space);
        var key = await relay.Http.GetStringAsync("v1/push");
        await relay.StopAsync();
        Sqlite.Run(Path.Combine(relay.Folder, "relay.db"), "INSERT INTO bell VALUES (1, 'https://a.b/c', X'04', X'05', 6, 7, 8, 9, 1)");
        var there = new RelayDatabase.Postgres(PostgresServer.NewDatabase());

        var moved = await RelayCare.MoveAsync(new RelayDatabase.Folder(relay.Folder), there, CancellationToken.None);
        await relay.StartAgainAsync(options => options with { Postgres = there.Connection });
        await relay.AppendAsync(space, Some.Envelope(space));
        var other = await relay.NewSpaceAsync();
        await relay.StopAsync();
        var back = new RelayDatabase.Folder(Path.Combine(_folder, "back"));
        await RelayCare.MoveAsync(there, back, CancellationToken.None);
        await relay.StartAgainAsync(options => options with { DataDirectory = back.Directory });

        moved.ShouldSatisfyAllConditions(r => r.Envelopes.ShouldBe(3), r => r.Damages.ShouldBeEmpty());
        var after = await relay.ReadAllAsync(space);
        after.Items.Take(3).Select(i => i.Hash).ShouldBe(before.Items.Select(i => i.Hash));
        after.Items.Count.ShouldBe(4);
        (await relay.Http.GetStringAsync("v1/push")).ShouldBe(key);
        Sqlite.FindNumber(Path.Combine(back.Directory, "relay.db"), "SELECT heard FROM bell WHERE endpoint = 'https://a.b/c'")
            .ShouldBe(8);
        (await relay.ReadAllAsync(other)).Head.ShouldBe(LogHead.Empty);
    }

    [Fact]
    public async Task A_database_that_holds_something_is_not_moved_into()
    {
        await using var here = await TestRelay.StartAsync();
        await using var there = await TestRelay.StartAsync();
        await here.NewSpaceAsync();
        await there.NewSpaceAsync();
        await here.StopAsync();
        await there.StopAsync();

        var refused = await Should.ThrowAsync<RelayCareException>(() => RelayCare.MoveAsync(
            new RelayDatabase.Folder(here.Folder),
            new RelayDatabase.Folder(there.Folder),
            CancellationToken.None));

        refused.Message.ShouldBe("The database to move to is not empty.");
    }

    /// <summary>A space with three places, the second of them taken back.</summary>
    private static async Task<SpaceKeys> FilledAsync(TestRelay relay)
    {
        var space = await relay.NewSpaceAsync();
        var envelopes = Some.Envelopes(space, 3);
        await relay.AppendAsync(space, envelopes);
        await relay.RedactAsync(space, envelopes[1].Header.Id);
        return space;
    }

    private static async Task FlipAsync(string file, ReadOnlyMemory<byte> at)
    {
        var bytes = await File.ReadAllBytesAsync(file);
        bytes[bytes.AsSpan().IndexOf(at.Span)] ^= 1;
        await File.WriteAllBytesAsync(file, bytes);
    }
}
