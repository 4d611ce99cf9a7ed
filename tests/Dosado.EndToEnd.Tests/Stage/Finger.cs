using Microsoft.Playwright;

namespace Dosado.EndToEnd.Tests.Stage;

/// <summary>One finger on a screen.</summary>
internal sealed class Finger
{
    private readonly ICDPSession _screen;

    private Finger(ICDPSession screen) => _screen = screen;

    /// <summary>Puts the finger down on the middle of something.</summary>
    public static async Task<Finger> DownAsync(IPage page, ILocator target)
    {
        var finger = new Finger(await page.Context.NewCDPSessionAsync(page));
        await finger.SendAsync("touchStart", await MiddleAsync(target));
        return finger;
    }

    /// <summary>Moves it to the middle of something.</summary>
    public async Task MoveAsync(ILocator target) => await SendAsync("touchMove", await MiddleAsync(target));

    /// <summary>Lifts it where it is.</summary>
    public Task LiftAsync() => SendAsync("touchEnd");

    private static async Task<object> MiddleAsync(ILocator target)
    {
        var box = (await target.BoundingBoxAsync())!;
        return new { x = box.X + (box.Width / 2), y = box.Y + (box.Height / 2) };
    }

    private Task SendAsync(string type, params object[] points) =>
        _screen.SendAsync("Input.dispatchTouchEvent", new() { ["type"] = type, ["touchPoints"] = points });
}
