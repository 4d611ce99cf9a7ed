using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace Dosado.Relay.Envelopes;

/// <summary>Reads the bytes of a request; the server stops at its body limit.</summary>
internal static class RequestBody
{
    public const long Largest = 1024 * 1024;

    public static async ValueTask<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request)
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
