using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Dosado.Relay.Storage;
using Dosado.Relay.Storage.Sqlite;
using Dosado.Sync;

namespace Dosado.Relay.Tests;

/// <summary>Starting, starting again, and why a relay does not start.</summary>
public class Starting
{
    [Fact]
    [Trait("Promise", "P3")]
    public async Task Everything_is_there_after_a_restart()
    {
        await using var relay = await TestRelay.StartAsync();
        var space = await relay.NewSpaceAsync();
        var envelopes = Some.Envelopes(space, 5);
        var head = (await relay.AppendAsync(space, envelopes)).Head();

        await relay.RestartAsync();

        var (items, sameHead) = await relay.ReadAllAsync(space);
        sameHead.ShouldBe(head);
        items.ShouldBe(envelopes.Select(envelope => new LogItem.Whole(envelope)));
        (await (await relay.AppendAsync(space, Some.Envelope(space))).SequencesAsync()).ShouldBe([6]);
    }

    [Fact]
    public async Task A_second_relay_on_the_same_folder_is_refused()
    {
        await using var relay = await TestRelay.StartAsync();

        var refused = await RefusedAsync(new() { DataDirectory = relay.Folder, Port = 0 });

        refused.ShouldBe($"Another relay is using {relay.Folder}, or it cannot be written.");
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named_and_the_folder_is_free_again()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        var folder = Some.Folder();

        var refused = await RefusedAsync(new() { DataDirectory = folder, Port = port });

        refused.ShouldBe($"Port {port} is in use by another program.");
        await using var relay = await RelayHost.StartAsync(
            new() { DataDirectory = folder, Port = 0 },
            CancellationToken.None);
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused_and_left_alone()
    {
        await using var relay = await TestRelay.StartAsync();
        var space = await relay.NewSpaceAsync();
        await relay.StopAsync();
        var file = Path.Combine(relay.Folder, "relay.db");
        Sqlite.Run(file, "PRAGMA user_version = 99");

        var refused = await RefusedAsync(new() { DataDirectory = relay.Folder, Port = 0 });

        refused.ShouldBe(
            "The database has schema version 99, newer than this program's 2: use the newer dosado that wrote it.");
        Sqlite.Run(file, "PRAGMA user_version = 2");
        await relay.StartAgainAsync();
        (await relay.ReadAllAsync(space)).Head.ShouldBe(LogHead.Empty);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused()
    {
        var folder = Some.Folder();
        await File.WriteAllTextAsync(Path.Combine(folder, "relay.db"), new string('x', 10_000));

        (await RefusedAsync(new() { DataDirectory = folder, Port = 0 }))
            .ShouldStartWith($"The database in {folder} cannot be used: ");
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_refused()
    {
        var file = Path.Combine(Some.Folder(), "file");
        await File.WriteAllTextAsync(file, "");

        (await RefusedAsync(new() { DataDirectory = Path.Combine(file, "data"), Port = 0 }))
            .ShouldBe($"The folder {Path.Combine(file, "data")} cannot be made.");
    }

    [Fact]
    public async Task A_certificate_that_is_none_is_refused()
    {
        var file = Path.Combine(Some.Folder(), "cert.pem");
        await File.WriteAllTextAsync(file, "not a certificate");

        (await RefusedAsync(new() { DataDirectory = Some.Folder(), Port = 0, Https = new(file, file) }))
            .ShouldStartWith($"The certificate {file} with the key {file} cannot be used: ");
        (await RefusedAsync(new() { DataDirectory = Some.Folder(), Port = 0, Https = new("/none", "/none") }))
            .ShouldStartWith("The certificate /none with the key /none cannot be used: ");
    }

    [Fact]
    public async Task With_a_certificate_it_speaks_https()
    {
        var folder = Some.Folder();
        var files = Some.Certificate(folder);
        await using var relay = await RelayHost.StartAsync(
            new() { DataDirectory = folder, Port = 0, Https = files },
            CancellationToken.None);
        using var handler = new HttpClientHandler
        {
            ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator,
        };
        using var http = new HttpClient(handler) { BaseAddress = relay.Address };

        relay.Address.Scheme.ShouldBe("https");
        (await http.GetStringAsync("health")).ShouldBe("ok");
    }

    [Fact]
    public void The_migrations_are_numbered_from_one_without_a_gap()
    {
        Migration.For("Postgres").Select(migration => migration.Version).ShouldBe([1, 2]);
        var migrations = Migration.For("Sqlite");

        migrations.Select(migration => migration.Version).ShouldBe(Enumerable.Range(1, migrations.Count));
    }

    [Fact]
    public void A_migration_that_fails_leaves_the_version_and_the_tables_before_it()
    {
        SqliteLibrary.Ensure();
        using var connection = new SqliteFile(Path.Combine(Some.Folder(), "relay.db"), null).OpenForWriting();
        Migration first = new(1, "CREATE TABLE one (x)");

        Should.Throw<Microsoft.Data.Sqlite.SqliteException>(() =>
            SqliteMigrations.Apply(connection, [first, new(2, "CREATE TABLE two (x); CREATE TABLE one (x)")]));
        SqliteMigrations.Apply(connection, [first, new(2, "CREATE TABLE two (x)")]);

        using var version = new Statement(connection, "PRAGMA user_version");
        version.Find().ShouldBe(2L);
    }

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public void The_data_folder_is_its_owners_alone()
    {
        var folder = Path.Combine(Some.Folder(), "data");

        using var claim = DataDirectory.Claim(folder);

        File.GetUnixFileMode(folder).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public void Settings_from_the_environment_are_read_and_all_that_is_wrong_is_said_at_once()
    {
        var environment = new Dictionary<string, string?>
        {
            ["DOSADO_PORT"] = "9000",
            ["DOSADO_DATA"] = "/srv/dosado",
            ["DOSADO_OPEN"] = "true",
            ["DOSADO_LIMIT_WATCHES"] = "8",
        };
        var options = RelaySettings.Read(environment.GetValueOrDefault, out var none);
        environment["DOSADO_PORT"] = "70000";
        environment["DOSADO_OPEN"] = "maybe";
        environment["DOSADO_HTTPS_KEY"] = "key.pem";
        RelaySettings.Read(environment.GetValueOrDefault, out var errors);

        none.ShouldBeEmpty();
        (options.Port, options.DataDirectory, options.Open).ShouldBe((9000, "/srv/dosado", true));
        options.Limits.WatchesPerSpaceAndAddress.ShouldBe(8);
        errors.ShouldBe(
            [
                "DOSADO_PORT is 70000, but can only be a whole number from 0 to 65535.",
                "DOSADO_HTTPS_CERTIFICATE and DOSADO_HTTPS_KEY belong together.",
                "DOSADO_OPEN is maybe, but can only be 1, true, 0 or false.",
            ]);
    }

    private static async Task<string> RefusedAsync(RelayOptions options) =>
        (await Should.ThrowAsync<RelayStartException>(() => RelayHost.StartAsync(options, CancellationToken.None))).Message;
}
