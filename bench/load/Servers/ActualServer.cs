using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;

namespace Dosado.Load.Servers;

/// <summary>Actual's sync server (npm @actual-app/sync-server): a SQLite file for each group, opened for each request.</summary>
internal sealed class ActualServer : IServer
{
    private const string Package = "node_modules/@actual-app/sync-server/build/bin/actual-server.js";

    private readonly Uri _address;
    private readonly string _token;

    private ActualServer(ServerProcess process, Uri address, string token) => (Process, _address, _token) = (process, address, token);

    public string Name => "Actual";

    public ServerProcess Process { get; }

    /// <summary>Whether it is installed under that folder.</summary>
    public static bool IsIn(string packages) => File.Exists(Path.Combine(packages, Package));

    /// <summary>"development" is the mode in which it does not limit requests to 500 a minute.</summary>
    public static async Task<ActualServer> StartAsync(string packages, string folder, int port)
    {
        var environment = new Dictionary<string, string>
        {
            ["ACTUAL_DATA_DIR"] = folder,
            ["ACTUAL_PORT"] = $"{port}",
            ["ACTUAL_HOSTNAME"] = "127.0.0.1",
            ["NODE_ENV"] = "development",
        };
        var (process, _) = await ServerProcess.StartAsync(
            "node", [Path.GetFullPath(Path.Combine(packages, Package))], folder, environment, "Listening on");
        var address = new Uri($"http://127.0.0.1:{port}/");
        using var http = new HttpClient { BaseAddress = address };
        var answer = await http.PostAsJsonAsync("account/bootstrap", new { password = "load" });
        answer.EnsureSuccessStatusCode();
        var login = await http.PostAsJsonAsync("account/login", new { loginMethod = "password", password = "load" });
        var body = JsonDocument.Parse(await login.Content.ReadAsStringAsync()).RootElement;
        return new(process, address, body.GetProperty("data").GetProperty("token").GetString()!);
    }

    public async Task<Func<Task>> ConnectAsync(HttpClient http)
    {
        var file = Guid.NewGuid().ToString();
        using var upload = new HttpRequestMessage(HttpMethod.Post, new Uri(_address, "sync/upload-user-file"));
        upload.Headers.Add("X-ACTUAL-TOKEN", _token);
        upload.Headers.Add("x-actual-file-id", file);
        upload.Headers.Add("x-actual-name", "load");
        upload.Headers.Add("x-actual-format", "2");
        upload.Content = Body([0], "application/encrypted-file");
        var answer = await http.SendAsync(upload);
        answer.EnsureSuccessStatusCode();
        var group = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("groupId").GetString()!;
        var clock = new Timestamps();
        return () => SyncAsync(http, file, group, clock.Next());
    }

    public ValueTask DisposeAsync()
    {
        Process.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task SyncAsync(HttpClient http, string file, string group, string timestamp)
    {
        var message = new ProtocolBuffer()
            .Text(1, timestamp)
            .Number(2, 1)
            .Bytes(3, RandomNumberGenerator.GetBytes(Load.EnvelopeBytes));
        var request = new ProtocolBuffer().Bytes(1, message.ToArray()).Text(2, file).Text(3, group).Text(6, timestamp);
        using var post = new HttpRequestMessage(HttpMethod.Post, new Uri(_address, "sync/sync"));
        post.Headers.Add("X-ACTUAL-TOKEN", _token);
        post.Content = Body(request.ToArray(), "application/actual-sync");
        await Load.ExpectSuccessAsync(http, post);
    }

    private static ByteArrayContent Body(byte[] bytes, string type)
    {
        var body = new ByteArrayContent(bytes);
        body.Headers.ContentType = new MediaTypeHeaderValue(type);
        return body;
    }
}
