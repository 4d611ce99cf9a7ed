using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Dosado.Relay.Tests.Processes;

/// <summary>Stands in for an OpenTelemetry collector and keeps all bytes that it is sent.</summary>
internal sealed class Collector : IDisposable
{
    private readonly HttpListener _http = new();
    private readonly MemoryStream _received = new();
    private readonly Task _loop;

    public Collector()
    {
        Address = new($"http://127.0.0.1:{FreePort()}/");
        _http.Prefixes.Add(Address.ToString());
        _http.Start();
        _loop = Task.Run(ReceiveAsync);
    }

    public Uri Address { get; }

    /// <summary>Which of its addresses were asked for.</summary>
    public HashSet<string> Paths { get; } = [];

    /// <summary>What a relay is started with so that it reports here soon.</summary>
    public Dictionary<string, string> Settings => new()
    {
        ["OTEL_EXPORTER_OTLP_ENDPOINT"] = Address.ToString(),
        ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        ["OTEL_METRIC_EXPORT_INTERVAL"] = "200",
    };

    /// <summary>All that has come, each byte a character; to be read when the relay has ended.</summary>
    public string Text => Encoding.Latin1.GetString(_received.ToArray());

    public void Dispose()
    {
        _http.Close();
        _loop.Wait();
        _received.Dispose();
    }

    private async Task ReceiveAsync()
    {
        try
        {
            while (true)
            {
                var call = await _http.GetContextAsync();
                Paths.Add(call.Request.Url!.AbsolutePath);
                await call.Request.InputStream.CopyToAsync(_received);
                call.Response.Close();
            }
        }
        catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
