namespace Dosado.Relay.Bells;

/// <summary>The address at a push service that a browser gave out.</summary>
internal static class PushEndpoint
{
    private const int Longest = 1_024;

    /// <summary>An https address at a name, on the port of https; null for anything else.</summary>
    public static Uri? Find(string text) =>
        text.Length <= Longest
        && Uri.TryCreate(text, UriKind.Absolute, out var address)
        && address is { Scheme: "https", IsDefaultPort: true, UserInfo: "", Fragment: "", HostNameType: UriHostNameType.Dns }
        && address.Host.Contains('.', StringComparison.Ordinal)
            ? address
            : null;
}
