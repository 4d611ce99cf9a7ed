namespace Dosado.App.Visits;

/// <summary>An address that somebody typed or pasted: https, or this very machine.</summary>
internal static class RelayAddress
{
    /// <summary>The root of the site that the text names; null when it names none that could be used.</summary>
    public static Uri? Find(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
            ? new(address.GetLeftPart(UriPartial.Authority) + "/")
            : null;
}
