using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dosado.Sync;

/// <summary>
/// The JSON of the relay's protocol, read and written without reflection. Reading never throws: what is not laid out as
/// the protocol says is null.
/// </summary>
public static class RelayJson
{
    /// <summary>The body of a request for a new space.</summary>
    public static byte[] Write(NewSpace space) => JsonSerializer.SerializeToUtf8Bytes(
        new(
            space.Read.ToString(),
            space.Write.ToString(),
            space.Delete.ToString(),
            space.Lifetime is { } lifetime ? (long)lifetime.TotalSeconds : null,
            space.Ticket),
        RelayJsonContext.Default.NewSpaceBody);

    /// <summary>The body of a request for a ticket.</summary>
    public static byte[] WriteTicketRequest(SpaceId space) =>
        JsonSerializer.SerializeToUtf8Bytes(new(space.ToString()), RelayJsonContext.Default.TicketRequestBody);

    /// <summary>The body of a request to drop content.</summary>
    public static byte[] WriteRedaction(IEnumerable<EnvelopeId> envelopes) => JsonSerializer.SerializeToUtf8Bytes(
        new([.. envelopes.Select(e => e.ToString())]), RelayJsonContext.Default.RedactBody);

    /// <summary>The body of a watch.</summary>
    public static byte[] WriteWatch(IEnumerable<(SpaceId Space, Token Read)> spaces) => JsonSerializer.SerializeToUtf8Bytes(
        new([.. spaces.Select(s => new WatchedBody(s.Space.ToString(), s.Read.ToHeaderText()))]),
        RelayJsonContext.Default.WatchBody);

    /// <summary>The body of a request for a bell.</summary>
    public static byte[] Write(BellWish bell) => JsonSerializer.SerializeToUtf8Bytes(bell, RelayJsonContext.Default.BellWish);

    /// <summary>The body of a request to take a bell down.</summary>
    public static byte[] WriteSilence(string endpoint) =>
        JsonSerializer.SerializeToUtf8Bytes(new(endpoint), RelayJsonContext.Default.SilenceBody);

    /// <summary>The relay's key for push services.</summary>
    public static string? FindPushKey(ReadOnlySpan<byte> json) => Find(json, RelayJsonContext.Default.PushKeyBody)?.Key;

    /// <summary>What a relay says of itself.</summary>
    public static RelayNotice? FindNotice(ReadOnlySpan<byte> json) => Find(json, RelayJsonContext.Default.RelayNotice);

    /// <summary>A ticket.</summary>
    public static string? FindTicket(ReadOnlySpan<byte> json) => Find(json, RelayJsonContext.Default.TicketBody)?.Ticket;

    /// <summary>The space that a server-sent event is about.</summary>
    public static SpaceId? FindHint(ReadOnlySpan<byte> json) =>
        SpaceId.TryParse(Find(json, RelayJsonContext.Default.HintBody)?.Space, out var space) ? space : null;

    /// <summary>Why the relay said no: the code in the body, or else what the HTTP status means in this protocol.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="json">The body, which may be anything.</param>
    /// <returns>Null for a status that is no refusal of this protocol.</returns>
    public static Refusal? FindRefusal(int status, ReadOnlySpan<byte> json)
    {
        var code = Find(json, RelayJsonContext.Default.ErrorBody)?.Error;
        var named = Enum.GetValues<Refusal>()
            .Where(r => JsonNamingPolicy.KebabCaseLower.ConvertName(r.ToString()) == code)
            .ToList();
        return named.Count > 0 ? named[0] : OfStatus(status);
    }

    private static Refusal? OfStatus(int status) => status switch
    {
        400 => Refusal.Malformed,
        401 => Refusal.NotAllowed,
        403 => Refusal.TicketNeeded,
        404 => Refusal.NoSuchSpace,
        409 => Refusal.Conflict,
        410 => Refusal.Deleted,
        412 => Refusal.OtherHead,
        413 => Refusal.TooLarge,
        429 => Refusal.TooOften,
        503 => Refusal.Busy,
        507 => Refusal.Full,
        _ => null,
    };

    private static T? Find<T>(ReadOnlySpan<byte> json, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(json, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    NumberHandling = JsonNumberHandling.Strict,
    PropertyNameCaseInsensitive = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(RelayNotice))]
[JsonSerializable(typeof(NewSpaceBody))]
[JsonSerializable(typeof(TicketRequestBody))]
[JsonSerializable(typeof(TicketBody))]
[JsonSerializable(typeof(RedactBody))]
[JsonSerializable(typeof(WatchBody))]
[JsonSerializable(typeof(HintBody))]
[JsonSerializable(typeof(ErrorBody))]
[JsonSerializable(typeof(BellWish))]
[JsonSerializable(typeof(SilenceBody))]
[JsonSerializable(typeof(PushKeyBody))]
internal sealed partial class RelayJsonContext : JsonSerializerContext;

internal sealed record NewSpaceBody(string Read, string Write, string Delete, long? LifetimeSeconds, string Ticket);

internal sealed record TicketRequestBody(string Space);

internal sealed record TicketBody(string Ticket);

internal sealed record RedactBody(IReadOnlyList<string> Envelopes);

internal sealed record WatchBody(IReadOnlyList<WatchedBody> Watches);

internal sealed record WatchedBody(string Space, string Read);

internal sealed record HintBody(string Space);

internal sealed record ErrorBody(string Error);

internal sealed record SilenceBody(string Endpoint);

internal sealed record PushKeyBody(string Key);
