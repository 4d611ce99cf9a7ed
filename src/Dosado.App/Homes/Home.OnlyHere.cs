namespace Dosado.App.Homes;

// Things behind the inner door that stay on this device: no events, and so in no copy, no export and no other device. The
// mark "I do not feel safe" is the first of them.
public sealed partial class Home
{
    internal const string SuggestionsChoice = "suggestions";

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
