using Dosado.App.Visits;
using Dosado.App.Words;
using Dosado.Sync;
using Dosado.Vault;

namespace Dosado.App;

/// <summary>Everything outside the app that it needs: one record, put together once by its host.</summary>
/// <param name="Store">The device's disk.</param>
/// <param name="Crypto">The machine's cryptography.</param>
/// <param name="Keys">Where the device keeps its own keys.</param>
/// <param name="Clock">The time.</param>
/// <param name="Intl">Zone, dates and plurals.</param>
/// <param name="Relays">A way to talk to the relay at an address.</param>
/// <param name="Bells">A way to be told of news by the relay at an address, and to let others be told.</param>
/// <param name="Engines">Makes an engine ready to be called; done at once where everything is there from the start.</param>
/// <param name="Places">Brings the pages that are not there from the start.</param>
/// <param name="Words">The texts of a language other than English, <c>key = text</c> a line; null when they cannot be had now.</param>
/// <param name="Address">Where this app was loaded from: the relay offered first.</param>
public sealed record Platform(
    IDeviceStore Store,
    IPlatformCrypto Crypto,
    IDeviceKeys Keys,
    TimeProvider Clock,
    IIntl Intl,
    Func<Uri, IRelay> Relays,
    Func<Uri, IBells> Bells,
    Func<Engine, CancellationToken, Task> Engines,
    Func<CancellationToken, Task<Section>> Places,
    Func<string, CancellationToken, Task<string?>> Words,
    Uri Address);
