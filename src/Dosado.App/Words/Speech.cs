using System.Text;
using Dosado.Sync;

namespace Dosado.App.Words;

/// <summary>
/// The language this device speaks: its own, or the one that was chosen here. The choice lies open on the device, because
/// the page that asks for a code speaks too.
/// </summary>
public sealed class Speech
{
    private const string Table = "speech";
    private const string Key = "language";

    private readonly Platform _platform;

    private Speech(Platform platform) => _platform = platform;

    /// <summary>The languages there are texts for, English first.</summary>
    public static IReadOnlyList<string> Languages { get; } = [Texts.English, "es", "de"];

    /// <summary>Everything the app says.</summary>
    public Texts Texts { get; } = Texts.Load();

    /// <summary>Speaks as this device was told to.</summary>
    public static async Task<Speech> OpenAsync(Platform platform, CancellationToken cancel)
    {
        var speech = new Speech(platform);
        var chosen = await platform.Store.FindAsync(Table, Key, cancel);
        await speech.SpeakAsync(chosen is null ? platform.Intl.Language : Encoding.UTF8.GetString(chosen), cancel);
        return speech;
    }

    /// <summary>Speaks another language from now on, also after the next start.</summary>
    /// <param name="language">One of <see cref="Languages"/>; another is left unheard.</param>
    /// <param name="cancel">Stops the fetching of its texts.</param>
    public async Task ChooseAsync(string language, CancellationToken cancel)
    {
        if (Languages.Contains(language))
        {
            await _platform.Store.CommitAsync([new(Table, Key, Encoding.UTF8.GetBytes(language))], cancel);
            await SpeakAsync(language, cancel);
        }
    }

    /// <summary>Without its texts, as after an offline start of a new version, it stays at English.</summary>
    private async Task SpeakAsync(string language, CancellationToken cancel)
    {
        var texts = language == Texts.English ? string.Empty : await _platform.Words(language, cancel);
        var spoken = texts is null ? Texts.English : language;
        _platform.Intl.Language = spoken;
        Texts.Speak(spoken, Texts.Parse(texts ?? string.Empty));
    }
}
