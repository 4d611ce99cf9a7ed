namespace Dosado.Relay.Tests;

/// <summary>A real relay on a free port and a folder of its own.</summary>
internal sealed class TestRelay : RelayClient, IAsyncDisposable
{
    private readonly RelayOptions _options;
    private RelayHost? _host;

    private TestRelay(RelayOptions options, RelayHost host)
        : base(new() { BaseAddress = host.Address })
    {
        _options = options;
        _host = host;
    }

    public RelayHost Host => _host ?? throw new InvalidOperationException("the relay is stopped");

    public string Folder => _options.DataDirectory;

    public static async Task<TestRelay> StartAsync(Func<RelayOptions, RelayOptions>? change = null)
    {
        var options = new RelayOptions { DataDirectory = Some.Folder(), Port = 0, Open = true };
        options = change?.Invoke(options) ?? options;
        return new(options, await RelayHost.StartAsync(options, CancellationToken.None));
    }

    /// <summary>Stops in order and starts again on the same folder.</summary>
    public async Task RestartAsync(Func<RelayOptions, RelayOptions>? change = null)
    {
        await StopAsync();
        await StartAgainAsync(change);
    }

    public async Task StartAgainAsync(Func<RelayOptions, RelayOptions>? change = null)
    {
        _host = await RelayHost.StartAsync(change?.Invoke(_options) ?? _options, CancellationToken.None);
        Http = new() { BaseAddress = _host.Address };
    }

    public async Task StopAsync()
    {
        await Host.DisposeAsync();
        Http.Dispose();
        _host = null;
    }

    /// <summary>Whether the bytes are anywhere in the relay's files, as they are at this moment.</summary>
    public bool DiskHolds(ReadOnlySpan<byte> bytes)
    {
        foreach (var path in Directory.GetFiles(Folder, "relay.db*"))
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var content = new byte[file.Length];

            // The write-ahead log may be cut short between the two.
            var read = file.ReadAtLeast(content, content.Length, throwOnEndOfStream: false);
            if (content.AsSpan(0, read).IndexOf(bytes) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }

        Directory.Delete(Folder, recursive: true);
    }
}
