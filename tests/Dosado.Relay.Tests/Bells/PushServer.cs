using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Dosado.Relay.Tests.Bells;

/// <summary>A push service of the tests' own: https on this machine, under a name that leads here for the relay alone.</summary>
internal sealed class PushServer : IAsyncDisposable
{
    public const string Origin = "https://push.example.test";

    private readonly ConcurrentQueue<Push> _received = new();
    private readonly WebApplication _app;
    private readonly X509Certificate2 _certificate;

    private PushServer(WebApplication app, X509Certificate2 certificate) => (_app, _certificate) = (app, certificate);

    /// <summary>Everything that came, in order.</summary>
    public IReadOnlyList<Push> Received => [.. _received];

    /// <summary>What it answers.</summary>
    public int Status { get; set; } = StatusCodes.Status201Created;

    private int Port => new Uri(_app.Services.GetRequiredService<IServer>().Features
        .GetRequiredFeature<IServerAddressesFeature>().Addresses.First()).Port;

    public static async Task<PushServer> StartAsync()
    {
        var certificate = SelfSigned();
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, at => at.UseHttps(certificate)));
        var server = new PushServer(builder.Build(), certificate);
        server._app.Run(server.TakeAsync);
        await server._app.StartAsync();
        return server;
    }

    /// <summary>Lets a relay reach this server by its name, and nothing else at all.</summary>
    public RelayOptions Into(RelayOptions options) => options with { Reaching = Reach };

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _certificate.Dispose();
    }

    private void Reach(SocketsHttpHandler handler)
    {
        handler.ConnectCallback = async (context, cancel) =>
        {
            context.DnsEndPoint.ShouldBe(new DnsEndPoint("push.example.test", 443));
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(IPAddress.Loopback, Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        };
        handler.SslOptions = new SslClientAuthenticationOptions
        {
            RemoteCertificateValidationCallback = (_, given, _, _) => given?.GetCertHashString() == _certificate.GetCertHashString(),
        };
    }

    private async Task TakeAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        _received.Enqueue(new(
            http.Request.Method,
            http.Request.Path,
            http.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString()),
            body.ToArray()));
        http.Response.StatusCode = Status;
        http.Response.Headers.Location = "http://127.0.0.1/elsewhere";
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=push.example.test", key, HashAlgorithmName.SHA256);
        using var made = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }
}

/// <summary>A push as it came in.</summary>
internal sealed record Push(string Method, string Path, IReadOnlyDictionary<string, string> Headers, byte[] Body);
