using System.Text;
using Dosado.App.Visits;

namespace Dosado.App.Tests;

/// <summary>One person whose own things are kept at an address, and who goes about with the recovery code.</summary>
internal static class Owner
{
    public static async Task BeginAsync(this Device device, string name)
    {
        await device.OpenAsync("/keep");
        await device.Fill("What would you like to be called?", name).PressAsync("Keep it");
    }

    /// <summary>A check-in with these words, kept at the relay as well.</summary>
    public static async Task KeepHereAsync(this Device device, string words, string setupCode)
    {
        await device.WriteAsync(words);
        await device.OpenAsync("/us/keeping");
        await device.Fill("Setup code", setupCode).PressAsync("Here");
        device.Shows("What is only yours is kept, sealed, at").ShouldBeTrue();
    }

    public static async Task WriteAsync(this Device device, string words)
    {
        await device.OpenAsync("/today");
        await device.Fill("A line of your own", words).PressAsync("Keep");
    }

    public static async Task OpenMineAsync(this Device device)
    {
        await device.OpenAsync("/mine");
        await device.PressAsync("Open");
    }

    public static async Task<string> CodeAsync(this Device device)
    {
        await device.OpenAsync("/us/devices");
        await device.PressAsync("Show the code");
        return device.CodeOnPage();
    }

    public static string CodeOnPage(this Device device) =>
        device.Document.QuerySelector("[data-printable] .code")!.TextContent;

    /// <summary>Begins on a new device with the code, as soon as what was sent has arrived.</summary>
    public static Task RecoverAsync(this Device device, string code) => Eventually.Async(async () =>
    {
        await device.TryRecoverAsync(code);
        return device.Page.Status == 200;
    });

    public static async Task TryRecoverAsync(this Device device, string code)
    {
        await device.OpenAsync("/recover");
        await device.Fill("Recovery code", code).PressAsync("Go on");
    }

    /// <summary>The sealed file of everything, and the code that opens it.</summary>
    public static async Task<(string File, string Code)> SealAsync(this Device device)
    {
        await device.OpenAsync("/us/export/code");
        await device.OpenAsync("/us/export/code");
        var code = device.CodeOnPage();
        await device.OpenAsync("/us/export/sealed");
        return (Encoding.ASCII.GetString(device.Downloaded), code);
    }

    public static async Task RestoreAsync(this Device device, string file, string code)
    {
        await device.OpenAsync("/recover");
        await device.FollowAsync("I have a sealed file");
        await device.TryToRestoreAsync(file, code);
        device.Page.Status.ShouldBe(200);
    }

    public static Task TryToRestoreAsync(this Device device, string file, string code) =>
        device.SendAsync("/restore/go", new Field("file", file), new Field("code", code));

    /// <summary>Another device of the same person follows an invitation until both show six words.</summary>
    public static async Task InviteAsync(this Device phone, Device laptop)
    {
        await phone.OpenAsync("/us/devices");
        await phone.PressAsync("Add a device of yours");
        await phone.LetInAsync(laptop, Couple.CodeOf(phone));
    }

    public static async Task LetInAsync(this Device phone, Device laptop, string code)
    {
        await laptop.OpenAsync("/join?%23=" + Uri.EscapeDataString(code));
        await laptop.PressAsync("Go on");
        await Eventually.Async(async () =>
        {
            await laptop.OpenAsync("/join");
            await phone.OpenAsync("/us/devices/add");
            return phone.Shows("Six words") && laptop.Shows("Six words");
        });
    }

    public static async Task<string> OwnWordsAsync(this Device device)
    {
        await device.OpenAsync("/mine/check-ins");
        return device.Text;
    }
}
