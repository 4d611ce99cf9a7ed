using System.Runtime.InteropServices.JavaScript;

namespace Dosado.Browser.Net;

/// <summary>The browser's fetch (<c>net.js</c>), with cancellation.</summary>
internal static partial class Fetch
{
    private static int _lastCall;

    /// <summary>Asks and waits for the whole answer. Trouble on the way is a reply; only a cancellation throws.</summary>
    public static async Task<Reply> AskAsync(Uri address, RelayCall call, CancellationToken cancel)
    {
        var id = ++_lastCall;
        await using var giving = cancel.Register(() => GiveUp(id));
        using var reply = await Ask(id, call.Method, address.ToString(), call.Headers(), call.Body);
        cancel.ThrowIfCancellationRequested();
        return new(
            reply.GetPropertyAsInt32("status"),
            reply.GetPropertyAsString("head"),
            reply.GetPropertyAsByteArray("body") ?? [],
            reply.GetPropertyAsString("trouble") ?? string.Empty);
    }

    /// <summary>The portions of an answer that does not end, until it does or the caller cancels.</summary>
    public static async IAsyncEnumerable<string> WatchAsync(
        Uri address,
        RelayCall call,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        var id = ++_lastCall;
        await using var giving = cancel.Register(() => GiveUp(id));
        using var watch = await Watch(id, address.ToString(), call.Headers(), call.Body);
        while (watch is not null && await Next(watch) is { } portion)
        {
            yield return portion;
        }

        cancel.ThrowIfCancellationRequested();
    }

    [JSImport("ask", "net")]
    private static partial Task<JSObject> Ask(int call, string method, string address, string[] headers, byte[] body);

    [JSImport("watch", "net")]
    private static partial Task<JSObject?> Watch(int call, string address, string[] headers, byte[] body);

    [JSImport("next", "net")]
    private static partial Task<string?> Next(JSObject watch);

    [JSImport("giveUp", "net")]
    private static partial void GiveUp(int call);
}
