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
        catch (InvalidOperationException unreadable)
        {
            throw Unreadable(unreadable);
        }
    }

    /// <summary>Kestrel stumbles over what follows the last chunk of a body when that is no UTF-8; it is the client's mistake.</summary>
    public static BadHttpRequestException Unreadable(InvalidOperationException cause) =>
        new("what follows the body cannot be read", StatusCodes.Status400BadRequest, cause);

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
