using System.Net;
using Dosado.Relay.Answers;
using Dosado.Relay.Notices;
using Dosado.Relay.Spaces;
using Dosado.Sync;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace Dosado.Relay.Watching;

/// <summary>
/// <c>POST /v1/watch</c>: server-sent events with the heads of some logs, now and whenever they move. Hints only: a
/// client that was told nothing asks all the same.
/// </summary>
internal static class WatchSpaces
{
    public static async Task<IResult> HandleAsync(
        HttpContext http,
        Door door,
        RelayOptions options,
        Watchtower tower,
        RelayMeter meter,
        IHostApplicationLifetime lifetime)
    {
        var body = await http.Request.FindJsonAsync(Wire.Default.WatchBody);
        if (body is null || Spaces(body, options.Limits) is not { } spaces)
        {
            return new RefusalAnswer(Refusal.Malformed);
        }

        var watcher = new Watcher(spaces);
        using var post = tower.TryEnter(watcher, http.Connection.RemoteIpAddress ?? IPAddress.None);
        if (post is null)
        {
            return new RefusalAnswer(Refusal.TooOften).WithHeader("Retry-After", "25");
        }

        if (await FirstRefusalAsync(body, door, watcher, http.RequestAborted) is { } refusal)
        {
            return refusal;
        }

        using var count = meter.CountWatch();
        await new HeadStream(http, options.Limits, lifetime.ApplicationStopping).SendAsync(watcher);
        return TypedResults.Empty;
    }

    private static List<SpaceId>? Spaces(WatchBody body, RelayLimits limits)
    {
        var spaces = new HashSet<SpaceId>();
        return body.Watches.Count > 0
            && body.Watches.Count <= limits.SpacesPerWatch
            && body.Watches.All(watch => SpaceId.TryParse(watch?.Space, out var space) && spaces.Add(space))
                ? [.. spaces]
                : null;
    }

    /// <summary>
    /// Checks every token, and tells the watcher the heads as they are: it is told of all that moves already, so no move
    /// falls between.
    /// </summary>
    private static async Task<RefusalAnswer?> FirstRefusalAsync(
        WatchBody body,
        Door door,
        Watcher watcher,
        CancellationToken cancel)
    {
        foreach (var (space, read) in body.Watches.OfType<WatchedBody>())
        {
            switch (await door.EnterAsync(space, read, Right.Read, cancel))
            {
                case Entry.Allowed allowed:
                    watcher.TellFirst(allowed.Space, allowed.Record.Head);
                    break;
                case Entry.Refused refused:
                    return refused.Answer.WithFact("space", space);
            }
        }

        return null;
    }
}
