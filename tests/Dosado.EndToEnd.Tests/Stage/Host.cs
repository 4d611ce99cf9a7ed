using Dosado.Relay;

namespace Dosado.EndToEnd.Tests.Stage;

/// <summary>A relay in this process, with the published app, a database of its own and a port that it keeps.</summary>
internal sealed class Host : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dosado-");
    private readonly bool _isOpen;
    private readonly TimeProvider _clock;
    private string _site = Tree.Site;
    private RelayHost? _relay;

    private Host(bool isOpen, TimeProvider clock) => (_isOpen, _clock) = (isOpen, clock);

    /// <summary>Where it is, also while it is not running.</summary>
    public Uri Address { get; private set; } = new("http://localhost:0");

    /// <summary>The code that the first device on this host needs; null on an open one.</summary>
    public string? SetupCode { get; private set; }

    /// <summary>The folder with the database: everything the host has.</summary>
    public string Folder => _folder.FullName;

    /// <summary>A new host with nothing in it.</summary>
    /// <param name="isOpen">Whether anybody may create a space; otherwise the setup code is needed.</param>
    /// <param name="clock">What time it is at the host; the machine's clock where none is given.</param>
    public static async Task<Host> OpenAsync(bool isOpen = true, TimeProvider? clock = null)
    {
        if (!File.Exists(Path.Combine(Tree.Site, "index.html")))
        {
            throw new FileNotFoundException("the app is not built: run ./test EndToEnd or eng/site.sh");
        }

        var host = new Host(isOpen, clock ?? TimeProvider.System);
        await host.StartAsync();
        host.SetupCode = host._relay!.SetupCode;
        return host;
    }

    /// <summary>Stops, and starts again with a newer version of the app.</summary>
    public async Task PublishNewerAsync()
    {
        await StopAsync();
        _site = Path.Combine(Folder, "site");
        NewerSite.Write(_site);
        await StartAsync();
    }

    /// <summary>Starts again where it stopped.</summary>
    public async Task StartAsync()
    {
        _relay = await RelayHost.StartAsync(
            new()
            {
                Port = Address.Port,
                DataDirectory = _folder.FullName,
                SiteDirectory = _site,
                Open = _isOpen,
                Clock = _clock,
                Limits = new() { AppendsPerSecond = 1_000, AppendBurst = 10_000, SpacesPerDayAndAddress = 10_000, WatchesPerSpaceAndAddress = 20 },
            },
            CancellationToken.None);
        Address = new UriBuilder(_relay.Address) { Host = "localhost" }.Uri;
    }

    /// <summary>Answers nobody until it is started again.</summary>
    public async Task StopAsync()
    {
        if (_relay is not null)
        {
            await _relay.DisposeAsync();
            _relay = null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _folder.Delete(recursive: true);
    }
}
