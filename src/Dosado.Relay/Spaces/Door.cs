using Dosado.Relay.Answers;
using Dosado.Relay.Limits;
using Dosado.Relay.Storage;
using Dosado.Sync;
using Microsoft.AspNetCore.Http;

namespace Dosado.Relay.Spaces;

/// <summary>
/// Lets a request into a space if it brings the right token. Ids are 16 random bytes, so saying that one is unknown
/// helps nobody; a wrong token is told apart from it because its owner needs to know.
/// </summary>
internal sealed class Door(IRelayStore store, TimeProvider clock)
{
    private const string Scheme = "Bearer ";

    public async ValueTask<Entry> EnterAsync(HttpRequest request, string id, Right right)
    {
        var authorization = request.Headers.Authorization.ToString();
        var token = authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? authorization[Scheme.Length..]
            : "";
        return await EnterAsync(id, token, right, request.HttpContext.RequestAborted);
    }

    /// <summary>The same for a request of a kind that a space may make only so often: counted once it is let in.</summary>
    public async ValueTask<Entry> EnterAsync(HttpRequest request, string id, Right right, SpacePace pace) =>
        await EnterAsync(request, id, right) switch
        {
            Entry.Allowed allowed when !pace.TryTake(allowed.Space) => new Entry.Refused(new(Refusal.TooOften)),
            var entry => entry,
        };

    public async ValueTask<Entry> EnterAsync(string id, string token, Right right, CancellationToken cancel)
    {
        if (!SpaceId.TryParse(id, out var space))
        {
            return new Entry.Refused(new(Refusal.Malformed));
        }

        return await store.FindAsync(space, clock.GetUtcNow(), cancel) switch
        {
            Found<SpaceRecord>.Here here => Token.TryParse(token, out var brought) && Opens(brought, here.Value, right)
                ? new Entry.Allowed(space, here.Value)
                : new Entry.Refused(new(Refusal.NotAllowed)),
            Found<SpaceRecord>.Deleted => new Entry.Refused(new(Refusal.Deleted)),
            _ => new Entry.Refused(new(Refusal.NoSuchSpace)),
        };
    }

    private static bool Opens(Token token, SpaceRecord space, Right right) => token.Matches(right switch
    {
        Right.Read => space.Rights.Read,
        Right.Write => space.Rights.Write,
        Right.Delete => space.Rights.Delete,
        _ => throw new ArgumentOutOfRangeException(nameof(right)),
    });
}

internal enum Right
{
    Read,
    Write,
    Delete,
}

/// <summary>Whether a request was let in.</summary>
internal abstract record Entry
{
    private Entry()
    {
    }

    public sealed record Allowed(SpaceId Space, SpaceRecord Record) : Entry;

    public sealed record Refused(RefusalAnswer Answer) : Entry;
}
