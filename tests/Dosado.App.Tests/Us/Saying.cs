using System.Text;

namespace Dosado.App.Tests.Us;

/// <summary>Warm words that one says, and what an export holds of them.</summary>
internal static class Saying
{
    public static async Task SayAsync(this Device device, string words)
    {
        await device.OpenAsync("/today");
        await device.Fill("Your own words. No answer is expected.", words).PressAsync("Send it", within: "Warm word");
    }

    public static Task ReceivesAsync(this Device device, string words) => Eventually.Async(async () =>
        (await device.TakenAlongAsync()).Received.Contains(words, StringComparison.Ordinal));

    public static Task HasAsync(this Device device, string words) => Eventually.Async(async () =>
        (await device.TakenAlongAsync()).ToString().Contains(words, StringComparison.Ordinal));

    /// <summary>What the export holds of all bonds: what the person said, and what was said to them.</summary>
    public static async Task<(string Mine, string Received)> TakenAlongAsync(this Device device)
    {
        await device.OpenAsync("/us/export/json");
        using var json = System.Text.Json.JsonDocument.Parse(Encoding.UTF8.GetString(device.Downloaded));
        var bonds = json.RootElement.GetProperty("bonds").EnumerateArray().ToList();
        return (
            string.Concat(bonds.Select(b => b.GetProperty("mine").GetRawText())),
            string.Concat(bonds.Select(b => b.GetProperty("received").GetRawText())));
    }
}
