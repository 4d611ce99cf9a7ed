namespace Dosado.App.Homes;

/// <summary>That this device is to be told when something was said, as it is kept behind the app's lock.</summary>
/// <param name="Bond">The bond it is about, by the id it had when this was switched on.</param>
/// <param name="Relay">The relay to whose key the subscription is tied.</param>
/// <param name="Endpoint">The address at the browser's push service.</param>
/// <param name="Key">The browser's key for it.</param>
/// <param name="Secret">The browser's secret for it.</param>
/// <param name="From">From this time of the person's day on.</param>
/// <param name="Until">Until this time; an earlier one is tomorrow's.</param>
public sealed record KeptBell(
    string Bond,
    Uri Relay,
    string Endpoint,
    string Key,
    string Secret,
    TimeOnly From,
    TimeOnly Until);
