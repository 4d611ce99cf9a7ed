using Dosado.Relay.Answers;
using Dosado.Relay.Storage;
using Microsoft.AspNetCore.Http;

namespace Dosado.Relay.Notices;

/// <summary><c>GET /v1/relay</c>: what the relay says of itself before anybody joins; <c>GET /health</c>.</summary>
internal static class Notice
{
    private const int Protocol = 1;

    public static IResult Describe(RelayOptions options) => TypedResults.Json(
        new NoticeBody(Protocol, options.Open, options.AccessLog, options.IsExample),
        Wire.Default.NoticeBody);

    public static async Task<IResult> HealthAsync(IRelayStore store, HttpContext http)
    {
        try
        {
            await store.CheckAsync(http.RequestAborted);
            return TypedResults.Text("ok");
        }
        catch (StoreBrokenException)
        {
            return TypedResults.Text("the store is broken", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
