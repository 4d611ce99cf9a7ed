using Dosado.App.Visits;
using Dosado.Relay;
using Dosado.Relay.Care;
using Microsoft.Data.Sqlite;

namespace Dosado.App.Tests;

/// <summary>A real relay in this process, and devices that talk to it.</summary>
public sealed class RelayForTests(bool isExample = false) : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dosado-relay-").FullName;
    private RelayHost? _host;

    public Uri Address => Host.Address;

    public string SetupCode => Host.SetupCode!;

    private RelayHost Host => _host ?? throw new InvalidOperationException("the relay is not started");

    public async Task InitializeAsync() =>
        _host = await RelayHost.StartAsync(new() { DataDirectory = _folder, Port = 0, IsExample = isExample }, CancellationToken.None);

    /// <summary>A copy of all it has, made while it runs.</summary>
    public async Task<string> BackUpAsync()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("dosado-backup-").FullName, "relay.db");
        await RelayCare.BackUpAsync(_folder, file, CancellationToken.None);
        return file;
    }

    /// <summary>At the same address again, with all it has.</summary>
    public Task RestartAsync() => RestartAsync(() => Task.CompletedTask);

    /// <summary>Everything is deleted, and a copy put in its place; at the same address again.</summary>
    public Task RestoreAsync(string copy) => RestartAsync(async () =>
    {
        Directory.Delete(_folder, recursive: true);
        await RelayCare.RestoreAsync(copy, _folder, CancellationToken.None);
    });

    /// <summary>Nobody answers at the address any more.</summary>
    public async Task StopAsync() => await Host.DisposeAsync();

    /// <summary>At the same address again.</summary>
    public async Task StartAgainAsync() =>
        _host = await RelayHost.StartAsync(new() { DataDirectory = _folder, Port = Address.Port, IsExample = isExample }, CancellationToken.None);

    /// <summary>Whether these bytes stand anywhere in what the relay has on its disk.</summary>
    internal bool HasOnDisk(ReadOnlyMemory<byte> bytes) =>
        Directory.GetFiles(_folder, "relay.db*").Any(file => Read(file).AsSpan().IndexOf(bytes.Span) >= 0);

    private static byte[] Read(string file)
    {
        using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        open.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>The longest sealed content that lies in each space.</summary>
    internal async Task<IReadOnlyDictionary<string, byte[]>> ReadCiphertextsAsync()
    {
        await using var database = new SqliteConnection($"Data Source={Path.Combine(_folder, "relay.db")};Mode=ReadOnly;Pooling=False");
        await database.OpenAsync();
        await using var command = database.CreateCommand();
        command.CommandText =
            "SELECT lower(hex(space.id)), envelope.ciphertext, max(envelope.length) FROM envelope JOIN space ON space.key = envelope.space WHERE envelope.ciphertext IS NOT NULL GROUP BY space.id";
        await using var rows = await command.ExecuteReaderAsync();
        var found = new Dictionary<string, byte[]>();
        while (await rows.ReadAsync())
        {
            found[rows.GetString(0)] = (byte[])rows[1];
        }

        return found;
    }

    private async Task RestartAsync(Func<Task> meanwhile)
    {
        var port = Address.Port;
        await Host.DisposeAsync();
        await meanwhile();
        _host = await RelayHost.StartAsync(new() { DataDirectory = _folder, Port = port, IsExample = isExample }, CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Every bell: its endpoint, its hours in minutes of the day in UTC, and what its device has heard.</summary>
    internal Task<IReadOnlyList<string>> ReadBellsAsync() =>
        ReadAsync("SELECT endpoint || ' ' || opens || '-' || closes || ' ' || heard FROM bell ORDER BY endpoint");

    /// <summary>Every space with its length and the hash over its whole log: nothing can be added without changing it.</summary>
    internal Task<IReadOnlyList<string>> ReadLogsAsync() =>
        ReadAsync("SELECT hex(id) || ' ' || sequence || ' ' || hex(head) FROM space ORDER BY id");

    private async Task<IReadOnlyList<string>> ReadAsync(string sql)
    {
        await using var database = new SqliteConnection($"Data Source={Path.Combine(_folder, "relay.db")};Mode=ReadOnly;Pooling=False");
        await database.OpenAsync();
        await using var command = database.CreateCommand();
        command.CommandText = sql;
        await using var rows = await command.ExecuteReaderAsync();
        var found = new List<string>();
        while (await rows.ReadAsync())
        {
            found.Add(rows.GetString(0));
        }

        return found;
    }

    internal Task<Device> DeviceAsync(TimeProvider? clock = null) => DeviceAsync(Some.Platform(clock ?? TimeProvider.System, relay: Address));

    internal static async Task<Device> DeviceAsync(Platform platform) =>
        new(await Site.StartAsync(platform, CancellationToken.None));

    internal async Task<Device> BegunAsync(string name, TimeProvider? clock = null)
    {
        var device = await DeviceAsync(clock);
        await device.BeginAsync(name);
        return device;
    }
}
