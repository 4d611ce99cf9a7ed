using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dosado.Relay.Answers;

/// <summary>The JSON bodies of the protocol. A body with a field too many, twice or missing is malformed.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    NumberHandling = JsonNumberHandling.Strict,
    PropertyNameCaseInsensitive = false,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(NoticeBody))]
[JsonSerializable(typeof(NewSpaceBody))]
[JsonSerializable(typeof(TicketRequestBody))]
[JsonSerializable(typeof(TicketBody))]
[JsonSerializable(typeof(AppendedBody))]
[JsonSerializable(typeof(RedactBody))]
[JsonSerializable(typeof(WatchBody))]
[JsonSerializable(typeof(HeadBody))]
[JsonSerializable(typeof(PushKeyBody))]
[JsonSerializable(typeof(BellBody))]
[JsonSerializable(typeof(SilenceBody))]
internal sealed partial class Wire : JsonSerializerContext;

internal sealed record NoticeBody(int Protocol, bool Open, bool KeepsAccessLog, bool IsExample);

internal sealed record NewSpaceBody(
    string Read,
    string Write,
    string Delete,
    long? LifetimeSeconds = null,
    string? Ticket = null);

internal sealed record TicketRequestBody(string Space);

internal sealed record TicketBody(string Ticket);

internal sealed record AppendedBody(IReadOnlyList<ulong> Sequences);

internal sealed record RedactBody(IReadOnlyList<string> Envelopes);

internal sealed record WatchBody(IReadOnlyList<WatchedBody?> Watches);

internal sealed record WatchedBody(string Space, string Read);

internal sealed record HeadBody(string Space, string Head);

internal sealed record PushKeyBody(string Key);

internal sealed record BellBody(string Endpoint, string Key, string Secret, int Opens, int Closes, ulong Heard);

internal sealed record SilenceBody(string Endpoint);
