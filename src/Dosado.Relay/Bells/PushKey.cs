using Dosado.Relay.Answers;
using Microsoft.AspNetCore.Http;

namespace Dosado.Relay.Bells;

/// <summary><c>GET /v1/push</c>: the key to which a browser ties its subscription, so that only this relay can use it.</summary>
internal static class PushKey
{
    public static IResult Describe(RelayVoucher voucher) =>
        TypedResults.Json(new PushKeyBody(voucher.PublicKey), Wire.Default.PushKeyBody);
}
