using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dosado.Relay.Notices;

/// <summary>Counts every answer by the route's pattern, never by the path that was asked for.</summary>
internal sealed class Counted(RequestDelegate next, RelayMeter meter)
{
    public async Task InvokeAsync(HttpContext http)
    {
        await next(http);
        var route = (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
        meter.CountAnswer(route ?? "none", http.Response.StatusCode);
    }
}
