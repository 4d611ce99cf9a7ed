using System.Security.Cryptography;
using System.Text;
using Dosado.Bond;
using Dosado.Sync;
using Dosado.Vault;

namespace Dosado.Cli.Device;

/// <summary>
/// This machine as one more device of a person: its keys, its copy of the own space, and the code from which that follows,
/// in a folder that only its owner can read.
/// </summary>
internal sealed class DeviceHome : IDisposable
{
    private readonly string _folder;
    private readonly FileStore _store;
    private readonly DotNetCrypto _crypto = new();

    private DeviceHome(string folder, FileStore store) => (_folder, _store) = (folder, store);

    private string CodeFile => CodeFileIn(_folder);

    /// <summary>Whether a folder belongs to a device already.</summary>
    public static bool IsIn(string folder) => File.Exists(CodeFileIn(folder));

    /// <summary>Opens a folder, made where there is none.</summary>
    /// <exception cref="IOException">The folder cannot be used, or another program uses it now.</exception>
    public static DeviceHome Open(string folder)
    {
        OwnersFiles.MakeFolder(folder);
        return new(folder, FileStore.Open(Path.Combine(folder, "store")));
    }

    /// <summary>Keeps code and relay; the file is there whole or not at all.</summary>
    public void Keep(RecoveryCode code, Uri relay)
    {
        var beside = CodeFile + "." + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4));
        using (var file = new FileStream(beside, OwnersFiles.Owned(new() { Mode = FileMode.CreateNew, Access = FileAccess.Write })))
        {
            file.Write(Encoding.UTF8.GetBytes($"{code.Spell()}\n{relay}\n"));
            file.Flush(flushToDisk: true);
        }

        File.Move(beside, CodeFile, overwrite: true);
    }

    /// <summary>The code and the relay that were kept.</summary>
    public (RecoveryCode Code, Uri Relay) Read()
    {
        var lines = File.ReadAllLines(CodeFile);
        return RecoveryCode.Read(lines[0]) is CodeReading<RecoveryCode>.Understood { Code: var code }
            ? (code, new(lines[1]))
            : throw new InvalidDataException($"{CodeFile} cannot be read");
    }

    /// <summary>The own space as this machine has it after a round of sync; it need not be reachable.</summary>
    public async Task<(IReadOnlyList<Recorded> Log, SyncState State)> LookAsync(
        RecoveryCode code,
        Uri relay,
        bool join,
        CancellationToken cancel)
    {
        using var client = new HttpClient { BaseAddress = relay };
        using var secret = code.ToOwnSpace();
        var keys = secret.ToKeys();
        var device = await new FileDeviceKeys(Path.Combine(_folder, "keys")).SigningKeyAsync($"device-{keys.Id}", cancel);
        using var seal = await SpaceSeal.ForAsync(_crypto, keys.Reading, device, cancel);
        var replica = await Replica.OpenAsync(
            new(
                seal,
                new(keys.Read, keys.Write),
                _store,
                new HttpRelay(client, TimeProvider.System),
                TimeProvider.System,
                new Random(RandomNumberGenerator.GetInt32(int.MaxValue)),
                OwnEvents.TakenBackIn),
            cancel);
        var state = await replica.SyncAsync(new Sending.Nothing(), cancel);
        var log = OwnEvents.Read(await replica.ReadAsync(0, cancel));
        if (join && OwnState.Replay(log).PersonKey is { } key && !replica.Log.Devices.ContainsKey(device.Device))
        {
            using var person = new PersonKey(Convert.FromBase64String(key));
            var certificate = await person.CertifyAsync(_crypto, replica.Space, device.Public, cancel);
            await replica.AddAsync([new(InsideKind.Certificate, certificate.ToBytes()), Added(device.Device)], [], cancel);
            state = await replica.SyncAsync(new Sending.All(), cancel);
        }

        return (log, state);
    }

    public void Dispose() => _store.Dispose();

    /// <summary>What this device says of itself, so that the others can show since when it is one.</summary>
    private static Pending Added(DeviceId device) => new(InsideKind.Event, EventJson.Write(new DeviceAdded(
        EntryId.From(RandomNumberGenerator.GetBytes(16)),
        device.ToString(),
        new(TimeProvider.System.GetLocalNow(), TimeZoneInfo.Local.Id))));

    private static string CodeFileIn(string folder) => Path.Combine(folder, "own");
}
