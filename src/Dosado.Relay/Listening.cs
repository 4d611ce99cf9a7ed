using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Dosado.Relay.Envelopes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Dosado.Relay;

/// <summary>
/// Http is for this machine only, because a browser gives pages from elsewhere no cryptography without https; https
/// listens on every address.
/// </summary>
internal static class Listening
{
    public static X509Certificate2? LoadCertificate(CertificateFiles? files)
    {
        try
        {
            return files is null ? null : X509Certificate2.CreateFromPemFile(files.Certificate, files.Key);
        }
        catch (Exception cause) when (cause is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new RelayStartException(
                $"The certificate {files?.Certificate} with the key {files?.Key} cannot be used: {cause.Message}",
                cause);
        }
    }

    public static void Configure(KestrelServerOptions server, RelayOptions options, X509Certificate2? certificate)
    {
        server.AddServerHeader = false;
        server.Limits.MaxRequestBodySize = RequestBody.Largest;
        server.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        server.Limits.MaxRequestHeaderCount = 64;
        server.Limits.MaxConcurrentConnections = options.Limits.Connections;
        server.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        server.Limits.MinRequestBodyDataRate = new(bytesPerSecond: 1_000, gracePeriod: TimeSpan.FromSeconds(10));
        server.Limits.MinResponseDataRate = new(bytesPerSecond: 1_000, gracePeriod: TimeSpan.FromSeconds(10));
        if (certificate is not null)
        {
            server.ListenAnyIP(options.Port, listen => listen.UseHttps(certificate));
        }
        else if (options.Port == 0)
        {
            server.Listen(IPAddress.Loopback, 0);
        }
        else
        {
            server.ListenLocalhost(options.Port);
        }
    }

    /// <summary>Starts to listen; the address, with the port that was chosen.</summary>
    public static async Task<Uri> StartAsync(WebApplication app, RelayOptions options, CancellationToken cancel)
    {
        try
        {
            await app.StartAsync(cancel);
        }
        catch (Exception cause) when (cause is AddressInUseException || cause.InnerException is AddressInUseException)
        {
            throw new RelayStartException($"Port {options.Port} is in use by another program.", cause);
        }
        catch (Exception cause) when (cause is SocketException || cause.InnerException is SocketException)
        {
            throw new RelayStartException($"Port {options.Port} cannot be used: {cause.Message}", cause);
        }

        var bound = app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>();
        var port = new Uri(bound.Addresses.First().Replace("[::]", "localhost", StringComparison.Ordinal)).Port;
        var host = options.Https is null && options.Port == 0 ? "127.0.0.1" : "localhost";
        return new($"{(options.Https is null ? "http" : "https")}://{host}:{port}/");
    }
}
