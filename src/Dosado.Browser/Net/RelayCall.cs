using Dosado.Sync;

namespace Dosado.Browser.Net;

/// <summary>A request to a relay, before it becomes a fetch.</summary>
internal sealed record RelayCall(string Method, string Path)
{
    /// <summary>The token it is made by, if any.</summary>
    public Token? Right { get; init; }

    /// <summary>What the body is, when there is one.</summary>
    public string? MediaType { get; init; }

    /// <summary>The body; empty for none.</summary>
    public byte[] Body { get; init; } = [];

    /// <summary>Where the log has to end for the request to count.</summary>
    public LogHead? ExpectedHead { get; init; }

    /// <summary>A request with a body of JSON.</summary>
    public static RelayCall Json(string method, string path, byte[] body) =>
        new(method, path) { MediaType = "application/json", Body = body };

    /// <summary>Names and values in turn.</summary>
    public string[] Headers() =>
    [
        .. Right is { } right ? ["Authorization", $"Bearer {right.ToHeaderText()}"] : Array.Empty<string>(),
        .. MediaType is { } type ? ["Content-Type", type] : Array.Empty<string>(),
        .. ExpectedHead is { } head ? ["Dosado-Expected-Head", head.ToString()] : Array.Empty<string>(),
    ];
}
