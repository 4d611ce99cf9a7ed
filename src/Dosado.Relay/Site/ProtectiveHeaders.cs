using Microsoft.AspNetCore.Http;

namespace Dosado.Relay.Site;

/// <summary>What every answer forbids a browser to do with it.</summary>
internal sealed class ProtectiveHeaders(RequestDelegate next)
{
    private const string Loopback = " http://localhost:* http://127.0.0.1:*";

    private static readonly string[] Names =
    [
        "accelerometer", "autoplay", "bluetooth", "browsing-topics", "camera", "display-capture", "encrypted-media",
        "geolocation", "gyroscope", "hid", "idle-detection", "magnetometer", "microphone", "midi", "payment",
        "picture-in-picture", "screen-wake-lock", "serial", "usb", "xr-spatial-tracking",
    ];

    private static readonly string Permissions = string.Join(", ", Names.Select(name => $"{name}=()"));
    private static readonly string Elsewhere = Policy("");
    private static readonly string OnThisMachine = Policy(Loopback);

    public Task InvokeAsync(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = IsThisMachine(http.Request.Host) ? OnThisMachine : Elsewhere;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Embedder-Policy"] = "require-corp";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = Permissions;
        headers.XContentTypeOptions = "nosniff";
        return next(http);
    }

    private static bool IsThisMachine(HostString host) => host.Host is "localhost" or "127.0.0.1" or "[::1]";

    private static string Policy(string moreConnections) => string.Join(
        "; ",
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "style-src 'self'",
        "img-src 'self' data: blob:",
        "font-src 'self'",
        $"connect-src 'self' https:{moreConnections}",
        "worker-src 'self'",
        "manifest-src 'self'",
        "form-action 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types dosado-page dosado-worker");
}
