using System.Net;
using System.Security.Cryptography;

namespace Dosado.Relay.Bells;

/// <summary>
/// Posts to push services: only to public addresses, without following anybody elsewhere, and with nothing read of the
/// answer but its status.
/// </summary>
internal sealed class PushPost : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly HttpClient _client;
    private readonly RelayVoucher _voucher;
    private readonly TimeProvider _clock;

    public PushPost(RelayOptions options, RelayVoucher voucher)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            ConnectCallback = PublicAddress.ConnectAsync,
            ConnectTimeout = Patience,
            MaxResponseHeadersLength = 16,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
        options.Reaching?.Invoke(handler);
        _client = new(handler) { Timeout = Patience };
        (_voucher, _clock) = (voucher, options.Clock);
    }

    /// <summary>Posts a message without content, to be thrown away when it is not delivered within <paramref name="left"/>.</summary>
    public async Task<Posted> RingAsync(Bell bell, TimeSpan left, CancellationToken cancel)
    {
        try
        {
            using var request = Request(bell, left);
            using var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
            return answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone ? Posted.NobodyThere
                : answer.IsSuccessStatusCode ? Posted.Taken
                : Posted.NotTaken;
        }
        catch (Exception trouble) when (IsTrouble(trouble) && !cancel.IsCancellationRequested)
        {
            return Posted.NotTaken;
        }
    }

    public void Dispose() => _client.Dispose();

    private HttpRequestMessage Request(Bell bell, TimeSpan left)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, bell.Endpoint)
        {
            Content = new ByteArrayContent(PushSeal.Seal([], bell.Keys)),
        };
        request.Content.Headers.ContentEncoding.Add("aes128gcm");
        request.Content.Headers.ContentType = new("application/octet-stream");
        request.Headers.TryAddWithoutValidation("Authorization", _voucher.Authorize(bell.Endpoint, _clock.GetUtcNow()));
        request.Headers.Add("TTL", ((int)left.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture));
        return request;
    }

    private static bool IsTrouble(Exception trouble) =>
        trouble is HttpRequestException or OperationCanceledException or IOException or CryptographicException;
}

/// <summary>What a push service said.</summary>
internal enum Posted
{
    Taken,
    NotTaken,
    NobodyThere,
}
