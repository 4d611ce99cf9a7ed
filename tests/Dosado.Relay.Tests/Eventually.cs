namespace Dosado.Relay.Tests;

/// <summary>Waits for what happens in the background, with a bound that only a fault reaches.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static async Task IsTrueAsync(Func<bool> condition)
    {
        using var end = new CancellationTokenSource(Patience);
        while (!condition())
        {
            end.IsCancellationRequested.ShouldBeFalse("it did not come true in time");
            await Task.Delay(20);
        }
    }
}
