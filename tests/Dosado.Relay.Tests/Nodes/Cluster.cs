using Dosado.Relay.Tests.Processes;
using Dosado.Relay.Tests.Stores;

namespace Dosado.Relay.Tests.Nodes;

/// <summary>Three relays in processes of their own on one PostgreSQL server, behind nginx.</summary>
internal sealed class Cluster : IDisposable
{
    private const int Size = 3;

    private readonly PostgresServer _database = PostgresServer.Start();
    private readonly string _folder = Some.Folder();
    private readonly string _connection;
    private readonly List<RelayProcess> _nodes = [];
    private Nginx? _proxy;

    private Cluster() => _connection = _database.AddDatabase();

    public IReadOnlyList<RelayProcess> Nodes => _nodes;

    /// <summary>Where the clients go.</summary>
    public Uri Address => _proxy?.Address ?? throw new InvalidOperationException("the proxy does not run");

    public static async Task<Cluster> StartAsync()
    {
        var cluster = new Cluster();
        for (var number = 0; number < Size; number++)
        {
            cluster._nodes.Add(await cluster.StartNodeAsync(0));
        }

        cluster._proxy = await Nginx.StartAsync(cluster._nodes.Select(node => node.Address));
        return cluster;
    }

    /// <summary>kill -9, and after <paramref name="meanwhile"/> a new one in its place.</summary>
    public async Task KillAsync(int node, Func<Task> meanwhile)
    {
        var port = _nodes[node].Address.Port;
        await _nodes[node].KillAsync();
        await meanwhile();
        _nodes[node].Dispose();
        _nodes[node] = await StartNodeAsync(port);
    }

    public void CrashDatabase() => _database.CrashAndStart();

    public void Dispose()
    {
        _proxy?.Dispose();
        _nodes.ForEach(node => node.Dispose());
        _database.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private Task<RelayProcess> StartNodeAsync(int port) => RelayProcess.StartAsync(
        new Dictionary<string, string> { ["DOSADO_POSTGRES"] = _connection, ["DOSADO_HEARTBEAT_SECONDS"] = "2" },
        "--data", _folder, "--port", $"{port}", "--open");
}
