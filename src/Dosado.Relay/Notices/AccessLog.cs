using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Dosado.Relay.Notices;

/// <summary>Who asked what, where the owner has switched it on; every device is then told so by <c>/v1/relay</c>.</summary>
internal sealed partial class AccessLog(RequestDelegate next, ILogger<AccessLog> log)
{
    public async Task InvokeAsync(HttpContext http)
    {
        await next(http);
        LogRequest(
            http.Connection.RemoteIpAddress?.ToString(),
            http.Request.Method,
            http.Request.Path,
            http.Response.StatusCode);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Address} {Method} {Path} {Status}")]
    private partial void LogRequest(string? address, string method, string path, int status);
}
