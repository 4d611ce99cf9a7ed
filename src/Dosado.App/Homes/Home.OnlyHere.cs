namespace Dosado.App.Homes;

// Things behind the inner door that stay on this device: no events, and so in no copy, no export and no other device.
public sealed partial class Home
{
    /// <summary>What is kept under this name behind the inner door; null for nothing, and while the door is closed.</summary>
    public async Task<byte[]?> FindOnlyHereAsync(string name) =>
        _mine is { } mine ? await mine.FindOnlyHereAsync(name, CancellationToken.None) : null;

    /// <summary>Keeps this under the name; null forgets it.</summary>
    public async Task KeepOnlyHereAsync(string name, byte[]? value)
    {
        if (_mine is { } mine)
        {
            await mine.KeepOnlyHereAsync(name, value, CancellationToken.None);
        }
    }
}
