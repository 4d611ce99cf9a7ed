namespace Dosado.App.Homes;

// The mark "I do not feel safe" (PRODUCT.md, Safety 4).
public sealed partial class Home
{
    private const string SuggestionsChoice = "suggestions";

    /// <summary>
    /// Whether the person has marked that they do not feel safe; readable only behind the inner door. It is one byte of a
    /// row that every device has, it is no event, and nothing about it leaves this device.
    /// </summary>
    public async Task<bool> FeelsUnsafeAsync() => _mine is { } mine && await mine.ReadMarkAsync(CancellationToken.None);

    /// <summary>
    /// Sets or unsets the mark. What it does is done by the everyday setting, which therefore looks as if somebody had
    /// chosen it; without the mark that setting is what it was before.
    /// </summary>
    public async Task FeelUnsafeAsync(bool isUnsafe)
    {
        if (_mine is { } mine && await mine.ReadMarkAsync(CancellationToken.None) != isUnsafe)
        {
            await mine.KeepMarkAsync(isUnsafe, CancellationToken.None);
            await ChooseAsync(SuggestionsChoice, isUnsafe ? "off" : "on");
        }
    }

    /// <summary>Somebody may have switched suggestions on while the door was closed.</summary>
    private async Task HoldToMarkAsync(MineRoom mine)
    {
        if (await mine.ReadMarkAsync(CancellationToken.None) && !NoSuggestions)
        {
            await ChooseAsync(SuggestionsChoice, "off");
        }
    }
}
