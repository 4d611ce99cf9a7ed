using System.Net.Http.Headers;
using System.Security.Cryptography;

namespace Dosado.Load.Servers;

/// <summary>
/// Evolu's relay (npm @evolu/server 7): one SQLite file. Each client states the hash of all its own messages, as a real one
/// does, so that the relay finds nothing to send back.
/// </summary>
internal sealed class EvoluServer : IServer
{
    private const string Package = "node_modules/@evolu/server/dist/index.js";

    private readonly Uri _address;

    private EvoluServer(ServerProcess process, Uri address) => (Process, _address) = (process, address);

    public string Name => "Evolu";

    public ServerProcess Process { get; }

    /// <summary>Whether it is installed under that folder.</summary>
    public static bool IsIn(string packages) => File.Exists(Path.Combine(packages, Package));

    public static async Task<EvoluServer> StartAsync(string packages, string folder, int port)
    {
        var package = Path.GetFullPath(Path.Combine(packages, Package));
        var script = $"import('{package}').then(s => s.createExpressAppWithWebsocket({port}))";
        var (process, _) = await ServerProcess.StartAsync(
            "node", ["-e", script], folder, new Dictionary<string, string>(), "server started");
        return new(process, new($"http://127.0.0.1:{port}/"));
    }

    public Task<Func<Task>> ConnectAsync(HttpClient http)
    {
        var (user, clock, hash) = (Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(10)), new Timestamps(), 0);
        return Task.FromResult<Func<Task>>(() =>
        {
            var timestamp = clock.Next();
            hash ^= (int)Murmur.Hash(timestamp);
            return SyncAsync(http, user, clock.Node, timestamp, hash);
        });
    }

    public ValueTask DisposeAsync()
    {
        Process.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task SyncAsync(HttpClient http, string user, string node, string timestamp, int hash)
    {
        var message = new ProtocolBuffer().Text(1, timestamp).Bytes(2, RandomNumberGenerator.GetBytes(Load.EnvelopeBytes));
        var request = new ProtocolBuffer().Bytes(1, message.ToArray()).Text(2, user).Text(3, node).Text(4, $$"""{"hash":{{hash}}}""");
        using var post = new HttpRequestMessage(HttpMethod.Post, _address);
        post.Content = new ByteArrayContent(request.ToArray());
        post.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-protobuf");
        await Load.ExpectSuccessAsync(http, post);
    }
}
