using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Dosado.Relay.Site;

/// <summary>Answers everything that is not the protocol: files of the app, and its front page for the app's own addresses.</summary>
internal static class ServeSite
{
    private const string Hashed = "/v/";
    private const string Forever = "public, max-age=31536000, immutable";

    public static async Task HandleAsync(HttpContext http, PublishedSite site)
    {
        var address = http.Request.Path.Value ?? "/";
        var file = site.Find(address) ?? (IsPage(address, http.Request) ? site.Find("/") : null);
        if (file is null)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        http.Response.Headers.CacheControl =
            address.StartsWith(Hashed, StringComparison.Ordinal) ? Forever : "no-cache";
        http.Response.Headers.ETag = file.Tag;
        if (file.Brotli is not null || file.Gzip is not null)
        {
            http.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        }

        if (http.Request.Headers.IfNoneMatch.Contains(file.Tag))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        await SendAsync(http, file);
    }

    /// <summary>An address of the app itself, asked for by a browser that wants to show it.</summary>
    private static bool IsPage(string address, HttpRequest request) =>
        request.GetTypedHeaders().Accept.Any(type => type.MediaType == "text/html")
        && !request.Path.StartsWithSegments("/v1")
        && !address.StartsWith(Hashed, StringComparison.Ordinal)
        && !Path.HasExtension(address);

    private static async Task SendAsync(HttpContext http, SiteFile file)
    {
        var (path, encoding) = Chosen(http.Request, file);
        var response = http.Response;
        response.ContentType = file.ContentType;
        response.ContentLength = new FileInfo(path).Length;
        if (encoding is not null)
        {
            response.Headers.ContentEncoding = encoding;
        }

        if (!HttpMethods.IsHead(http.Request.Method))
        {
            await response.SendFileAsync(path, http.RequestAborted);
        }
    }

    private static (string Path, string? Encoding) Chosen(HttpRequest request, SiteFile file)
    {
        var accepted = request.GetTypedHeaders().AcceptEncoding;
        bool Takes(string name) => accepted.Any(one => one.Value == name && one.Quality is not 0);
        return (file.Brotli, file.Gzip) switch
        {
            ({ } brotli, _) when Takes("br") => (brotli, "br"),
            (_, { } gzip) when Takes("gzip") => (gzip, "gzip"),
            _ => (file.Path, null),
        };
    }
}
