namespace Dosado.App.Tests.Us.Notes;

/// <summary>What a person does with a note, whatever its shelf.</summary>
internal static class NoteSteps
{
    /// <summary>Writes a note and sees it on its own page.</summary>
    public static async Task WriteAsync(this Device device, string shelf, string label, string words)
    {
        await device.OpenAsync("/mine/new-note/" + shelf);
        await device.Fill(label, words).PressAsync("Keep");
    }

    /// <summary>Shows the note that is open to the other, whole.</summary>
    public static async Task ShowAsync(this Device device, string other)
    {
        await device.FollowAsync("Share with " + other);
        await device.PressAsync("Share this");
    }
}
