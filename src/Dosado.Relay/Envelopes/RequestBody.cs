using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace Dosado.Relay.Envelopes;

/// <summary>Reads the bytes of a request; the server stops at its body limit.</summary>
internal static class RequestBody
{
    public const long Largest = 1024 * 1024;

    public static async ValueTask<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request)
    {
        try
        {
            return await ReadToEndAsync(request);
        }
        catch (Exception unreadable) when (IsUnreadable(unreadable))
        {
            throw Unreadable(unreadable);
        }
    }

    /// <summary>Kestrel stumbles over a chunk of more than 2 GiB and over what follows the last one when that is no UTF-8.</summary>
    public static bool IsUnreadable(Exception failure) =>
        failure is InvalidOperationException or (IOException and not BadHttpRequestException);

    /// <summary>It is the client's mistake.</summary>
    public static BadHttpRequestException Unreadable(Exception cause) =>
        new("the body cannot be read", StatusCodes.Status400BadRequest, cause);

    private static async ValueTask<ReadOnlyMemory<byte>> ReadToEndAsync(HttpRequest request)
    {
        while (true)
        {
            var read = await request.BodyReader.ReadAsync(request.HttpContext.RequestAborted);
            if (read.IsCompleted)
            {
                var bytes = read.Buffer.ToArray();
                request.BodyReader.AdvanceTo(read.Buffer.End);
                return bytes;
            }

            request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
