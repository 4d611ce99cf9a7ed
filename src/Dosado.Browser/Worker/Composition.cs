using Dosado.App;
using Dosado.App.Visits;
using Dosado.Browser.Crypto;
using Dosado.Browser.Net;
using Dosado.Browser.Store;
using Dosado.Browser.Words;

namespace Dosado.Browser.Worker;

/// <summary>The one place where the app meets the browser: every boundary is chosen here.</summary>
internal static class Composition
{
    /// <summary>Opens the app on this device.</summary>
    /// <param name="address">Where it was loaded from.</param>
    public static Task<Site> OpenAsync(Uri address)
    {
        var later = new LaterParts();
        return Site.StartAsync(
            new Platform(
                new IndexedDbStore(),
                new WebCrypto(),
                new WebDeviceKeys(),
                TimeProvider.System,
                new BrowserIntl(),
                relay => new FetchRelay(relay),
                relay => new FetchRelay(relay),
                later.MakeReadyAsync,
                later.BringPlacesAsync,
                LaterParts.FindWordsAsync,
                address),
            CancellationToken.None);
    }
}
