namespace Dosado.App.Homes;

// The mark "I do not feel safe" (PRODUCT.md, Safety 4).
public sealed partial class Home
{
    internal const string SuggestionsChoice = "suggestions";

    /// <summary>
    /// Whether the person has marked that they do not feel safe; readable only behind the inner door. It is one byte of a
    /// row that every device has, it is no event, and nothing about it leaves this device.
    /// </summary>
    public async Task<bool> FeelsUnsafeAsync() =>
        _mine is { } mine && await mine.ReadMarkAsync(CancellationToken.None) != SafetyMark.Unset;

    /// <summary>
    /// Sets or unsets the mark. What it does is done by the everyday setting, which therefore looks as if somebody had
    /// chosen it; without the mark that setting is what it was before.
    /// </summary>
    public async Task FeelUnsafeAsync(bool isUnsafe)
    {
        if (_mine is not { } mine)
        {
            return;
        }

        var mark = await mine.ReadMarkAsync(CancellationToken.None);
        if (mark != SafetyMark.Unset == isUnsafe)
        {
            return;
        }

        var next = !isUnsafe ? SafetyMark.Unset : NoSuggestions ? SafetyMark.SetOverSetting : SafetyMark.Set;
        await mine.KeepMarkAsync(next, CancellationToken.None);
        await ChooseAsync(SuggestionsChoice, isUnsafe || mark == SafetyMark.SetOverSetting ? "off" : "on");
    }

    /// <summary>
    /// Switches suggestions on again, behind the inner door. Whoever stands there decides, so the mark goes with it: a
    /// setting that went back by itself would tell that there is one.
    /// </summary>
    public async Task SuggestAgainAsync()
    {
        var mine = _mine ?? throw new InvalidOperationException("the inner door is closed");
        await mine.KeepMarkAsync(SafetyMark.Unset, CancellationToken.None);
        await ChooseAsync(SuggestionsChoice, "on");
    }

    /// <summary>The setting may have come back some other way while the door was closed, from a copy of the device.</summary>
    private async Task HoldToMarkAsync(MineRoom mine)
    {
        if (await mine.ReadMarkAsync(CancellationToken.None) != SafetyMark.Unset && !NoSuggestions)
        {
            await ChooseAsync(SuggestionsChoice, "off");
        }
    }
}
