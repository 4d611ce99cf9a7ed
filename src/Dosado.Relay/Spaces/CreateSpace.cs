using Dosado.Relay.Answers;
using Dosado.Relay.Limits;
using Dosado.Relay.Storage;
using Dosado.Relay.Tickets;
using Dosado.Sync;
using Microsoft.AspNetCore.Http;

namespace Dosado.Relay.Spaces;

/// <summary><c>PUT /v1/spaces/{id}</c>: a new space, for a ticket. Repeating the same request is harmless.</summary>
internal static class CreateSpace
{
    public static async Task<IResult> HandleAsync(
        string id,
        HttpContext http,
        IRelayStore store,
        RelayOptions options,
        SpaceAllowance allowance)
    {
        var body = await http.Request.FindJsonAsync(Wire.Default.NewSpaceBody);
        if (body is null || Opening(id, body, options) is not { } opening)
        {
            return new RefusalAnswer(Refusal.Malformed);
        }

        if (!allowance.TryTake(http.Connection.RemoteIpAddress))
        {
            return new RefusalAnswer(Refusal.TooOften).WithHeader("Retry-After", "3600");
        }

        var found = await store.OpenAsync(opening);
        if (found is not Found<SpaceOpened>.Here { Value: SpaceOpened.New })
        {
            allowance.GiveBack(http.Connection.RemoteIpAddress);
        }

        return found switch
        {
            Found<SpaceOpened>.Here here => Answer(here.Value),
            _ => new RefusalAnswer(Refusal.Deleted),
        };
    }

    private static SpaceOpening? Opening(string id, NewSpaceBody body, RelayOptions options)
    {
        var now = options.Clock.GetUtcNow();
        return SpaceId.TryParse(id, out var space)
            && Digest.TryParse(body.Read, out var read)
            && Digest.TryParse(body.Write, out var write)
            && Digest.TryParse(body.Delete, out var delete)
            && IsLifetime(body.LifetimeSeconds, options.Limits)
                ? new(
                    space,
                    new(read, write, delete),
                    body.LifetimeSeconds is { } seconds ? now.AddSeconds(seconds) : null,
                    options.Open ? null : AdmissionCode.HashOf(body.Ticket ?? ""),
                    now,
                    now - options.Limits.TicketLifetime)
                : null;
    }

    private static bool IsLifetime(long? seconds, RelayLimits limits) =>
        seconds is null || (seconds > 0 && seconds <= (long)limits.LongestLifetime.TotalSeconds);

    private static IResult Answer(SpaceOpened opened) => opened switch
    {
        SpaceOpened.New => TypedResults.StatusCode(StatusCodes.Status201Created),
        SpaceOpened.Already => TypedResults.Ok(),
        SpaceOpened.OtherTokens => new RefusalAnswer(Refusal.Conflict),
        SpaceOpened.TicketNeeded => new RefusalAnswer(Refusal.TicketNeeded),
        _ => throw new ArgumentOutOfRangeException(nameof(opened)),
    };
}
