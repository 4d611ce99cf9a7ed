namespace Dosado.Sync;

/// <summary>How a device is told, without being open, that something was said in a space; and how another makes it be told.</summary>
public interface IBells
{
    /// <summary>The relay's public key for push services, to which a browser ties its subscription; base64url.</summary>
    ValueTask<RelayAnswer<string>> FindPushKeyAsync(CancellationToken cancel);

    /// <summary>Hangs this device's bell, or hangs it anew.</summary>
    ValueTask<RelayAnswer<Done>> HangAsync(SpaceId space, Token read, BellWish bell, CancellationToken cancel);

    /// <summary>Takes the bell at an endpoint down; harmless when there is none.</summary>
    ValueTask<RelayAnswer<Done>> SilenceAsync(SpaceId space, Token read, string endpoint, CancellationToken cancel);

    /// <summary>Says that what the log holds by now is worth telling. The answer does not depend on whether anybody is told.</summary>
    ValueTask<RelayAnswer<Done>> KnockAsync(SpaceId space, Token write, CancellationToken cancel);
}

/// <summary>The bell that a device asks for.</summary>
/// <param name="Endpoint">The address at the browser's push service.</param>
/// <param name="Key">The browser's public key for it, base64url.</param>
/// <param name="Secret">The browser's secret for it, base64url.</param>
/// <param name="Opens">When it may begin to ring, in minutes of the day in UTC.</param>
/// <param name="Closes">From when on it may not, in minutes of the day in UTC; before <paramref name="Opens"/> for past midnight.</param>
/// <param name="Heard">The length of the log that the device has.</param>
public sealed record BellWish(string Endpoint, string Key, string Secret, int Opens, int Closes, ulong Heard);
