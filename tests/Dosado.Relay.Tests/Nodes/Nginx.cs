using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Dosado.Relay.Tests.Stores;

namespace Dosado.Relay.Tests.Nodes;

/// <summary>nginx in front of relays.</summary>
internal sealed class Nginx : IDisposable
{
    private readonly string _folder = Some.Folder();
    private readonly Process _process;

    private Nginx(Uri address, string sites)
    {
        Address = address;
        var settings = Path.Combine(_folder, "nginx.conf");
        File.WriteAllText(settings, Settings(sites));
        _process = Process.Start(Program!, ["-p", _folder, "-c", settings, "-e", Path.Combine(_folder, "errors")]);
    }

    /// <summary>Why there is none; null when there is.</summary>
    public static string? Missing => Program is null ? "nginx is not installed" : null;

    public Uri Address { get; }

    private static string? Program { get; } = new[] { "/usr/sbin/nginx", "/usr/local/sbin/nginx", "/usr/bin/nginx" }.FirstOrDefault(File.Exists);

    /// <summary>In front of several relays, as docs/operations.md shows it, with a shorter patience.</summary>
    public static Task<Nginx> StartAsync(IEnumerable<Uri> nodes)
    {
        var port = FreePort();
        return StartAsync(new($"http://127.0.0.1:{port}/"), SiteOf(port, nodes));
    }

    /// <summary>In front of one, with the site of docs/hosting: its names and ports are all that is changed.</summary>
    public static Task<Nginx> StartAsync(string site, Uri relay, CertificateFiles certificate)
    {
        var (http, https) = (FreePort(), FreePort());
        return StartAsync(
            new($"https://localhost:{https}/"),
            site.Replace("listen [::]:", "# listen [::]:", StringComparison.Ordinal)
                .Replace("listen 80", $"listen 127.0.0.1:{http}", StringComparison.Ordinal)
                .Replace("listen 443", $"listen 127.0.0.1:{https}", StringComparison.Ordinal)
                .Replace("/etc/letsencrypt/live/dosado.example/fullchain.pem", certificate.Certificate, StringComparison.Ordinal)
                .Replace("/etc/letsencrypt/live/dosado.example/privkey.pem", certificate.Key, StringComparison.Ordinal)
                .Replace("127.0.0.1:8080", $"127.0.0.1:{relay.Port}", StringComparison.Ordinal));
    }

    private static async Task<Nginx> StartAsync(Uri address, string sites)
    {
        var proxy = new Nginx(address, sites);
        await Eventually.IsTrueAsync(proxy.IsListening);
        return proxy;
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private bool IsListening()
    {
        using var client = new TcpClient();
        try
        {
            client.Connect(Address.Host, Address.Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private string Settings(string sites) =>
        $$"""
        daemon off;
        worker_processes 1;
        pid {{_folder}}/pid;
        {{(Environment.IsPrivilegedProcess ? "user root;" : "")}}
        events { worker_connections 512; }
        http {
          access_log off;
          client_body_temp_path {{_folder}}/body;
          proxy_temp_path {{_folder}}/proxy;
          fastcgi_temp_path {{_folder}}/fastcgi;
          uwsgi_temp_path {{_folder}}/uwsgi;
          scgi_temp_path {{_folder}}/scgi;
          {{sites}}
        }
        """;

    private static string SiteOf(int port, IEnumerable<Uri> nodes) =>
        $$"""
        upstream relays {
          {{string.Join("\n  ", nodes.Select(node => $"server 127.0.0.1:{node.Port} max_fails=1 fail_timeout=2s;"))}}
        }
        server {
          listen 127.0.0.1:{{port}};
          client_max_body_size 1m;
          proxy_http_version 1.1;
          proxy_set_header Host $http_host;
          proxy_set_header Connection "";
          proxy_set_header X-Forwarded-For $remote_addr;
          proxy_connect_timeout 2s;
          proxy_read_timeout 5s;
          proxy_next_upstream error timeout http_503 non_idempotent;
          location / { proxy_pass http://relays; }
          location = /v1/watch { proxy_pass http://relays; proxy_buffering off; }
        }
        """;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>A test that needs nginx and PostgreSQL.</summary>
internal sealed class NodesFactAttribute : FactAttribute
{
    public NodesFactAttribute() => Skip = Nginx.Missing ?? PostgresServer.Missing;
}

/// <summary>A test that needs nginx.</summary>
internal sealed class NginxFactAttribute : FactAttribute
{
    public NginxFactAttribute() => Skip = Nginx.Missing;
}
