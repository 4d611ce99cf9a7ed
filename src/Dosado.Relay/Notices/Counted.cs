using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dosado.Relay.Notices;

/// <summary>Counts and times every answer by the route's pattern, never by the path that was asked for.</summary>
internal sealed class Counted(RequestDelegate next, RelayMeter meter)
{
    public async Task InvokeAsync(HttpContext http)
    {
        var begin = Stopwatch.GetTimestamp();
        using var span = RelayTelemetry.StartAnswer();
        await next(http);
        var route = (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "none";
        var status = http.Response.StatusCode;
        meter.CountAnswer(route, status, Stopwatch.GetElapsedTime(begin));
        span?.SetTag("http.route", route).SetTag("http.response.status_code", status);
    }
}
