using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace Dosado.EndToEnd.Tests.Stage;

/// <summary>Serves the site with the headers that the relay sends, on a free port of this machine.</summary>
internal sealed class SiteServer : IAsyncDisposable
{
    private const string Policy =
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self'; " +
        "img-src 'self' data: blob:; font-src 'self'; connect-src 'self' https:; manifest-src 'self'; " +
        "form-action 'none'; base-uri 'none'; frame-ancestors 'none'; " +
        "require-trusted-types-for 'script'; trusted-types dosado-page dosado-worker";

    private readonly WebApplication _app;

    private SiteServer(WebApplication app) => _app = app;

    public int Port => new Uri(_app.Urls.First()).Port;

    public static async Task<SiteServer> StartAsync(string site, int port = 0)
    {
        if (!File.Exists(Path.Combine(site, "index.html")))
        {
            throw new FileNotFoundException($"no site in {site}: run eng/site.sh first");
        }

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        var app = builder.Build();
        app.Use(AddHeaders);
        var files = new PhysicalFileProvider(site);
        var types = new FileExtensionContentTypeProvider { Mappings = { [".dll"] = "application/octet-stream" } };
        app.UseStaticFiles(new StaticFileOptions { FileProvider = files, ContentTypeProvider = types });
        app.MapFallback(() => Results.File(Path.Combine(site, "index.html"), "text/html"));
        await app.StartAsync();
        return new SiteServer(app);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
    }

    private static Task AddHeaders(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Embedder-Policy"] = "require-corp";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = context.Request.Path.StartsWithSegments("/v") ? "public, max-age=31536000, immutable" : "no-cache";
        return next(context);
    }
}
