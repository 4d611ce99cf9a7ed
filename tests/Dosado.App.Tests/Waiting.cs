namespace Dosado.App.Tests;

/// <summary>Opens a page again and again until what another device brings about is there.</summary>
internal static class Waiting
{
    /// <summary>Waits until these words are on a page.</summary>
    public static Task SeesAsync(this Device device, string path, string words) => device.UntilAsync(d => d.Shows(words), path);

    /// <summary>Waits until these words are on the page that is open.</summary>
    public static Task SeesAsync(this Device device, string words) => device.UntilAsync(d => d.Shows(words));

    /// <summary>Waits until these words are on a page no more.</summary>
    public static Task MissesAsync(this Device device, string path, string words) => device.UntilAsync(d => !d.Shows(words), path);

    /// <summary>Waits until this holds; on the page that is open, or on another one.</summary>
    public static Task UntilAsync(this Device device, Func<Device, bool> holds, string? path = null)
    {
        var at = path ?? device.Page.Path;
        return Eventually.Async(async () =>
        {
            await device.OpenAsync(at);
            return holds(device);
        });
    }
}
