using System.Text;
using System.Text.Json;
using Dosado.Relay.Answers;
using Dosado.Sync;
using Microsoft.AspNetCore.Http;

namespace Dosado.Relay.Watching;

/// <summary>Writes heads as server-sent events, and a sign of life when there are none.</summary>
internal sealed class HeadStream(HttpContext http, RelayLimits limits, CancellationToken stopping)
{
    public async Task SendAsync(Watcher watcher)
    {
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["X-Accel-Buffering"] = "no";
        using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stopping);
        try
        {
            while (true)
            {
                var isMoved = await IsMovedAsync(watcher, end.Token);
                await WriteAsync(isMoved ? Events(watcher.Take()) : ": here\n\n", end.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The watcher has left, was too slow, or the relay stops.
        }
    }

    /// <summary>False when nothing moved for a heartbeat.</summary>
    private async Task<bool> IsMovedAsync(Watcher watcher, CancellationToken end)
    {
        using var beat = CancellationTokenSource.CreateLinkedTokenSource(end);
        beat.CancelAfter(limits.Heartbeat);
        try
        {
            return await watcher.Moved.ReadAsync(beat.Token);
        }
        catch (OperationCanceledException) when (!end.IsCancellationRequested)
        {
            return false;
        }
    }

    private async Task WriteAsync(string text, CancellationToken end)
    {
        using var slow = CancellationTokenSource.CreateLinkedTokenSource(end);
        slow.CancelAfter(limits.SlowestReader);
        try
        {
            await http.Response.WriteAsync(text, slow.Token);
            await http.Response.Body.FlushAsync(slow.Token);
        }
        catch (OperationCanceledException) when (!end.IsCancellationRequested)
        {
            http.Abort();
            throw;
        }
    }

    private static string Events(IReadOnlyDictionary<SpaceId, LogHead> heads)
    {
        var text = new StringBuilder();
        foreach (var (space, head) in heads)
        {
            var data = JsonSerializer.Serialize(new(space.ToString(), head.ToString()), Wire.Default.HeadBody);
            text.Append("event: head\ndata: ").Append(data).Append("\n\n");
        }

        return text.ToString();
    }
}
