using Dosado.App.Visits;

namespace Dosado.App.Tests.Engines;

/// <summary>A first visit does without the pages that come later: nothing it shows may need a class or a text of theirs.</summary>
public sealed class LaterPagesTests
{
    [Theory]
    [InlineData("/today")]
    [InlineData("/mine")]
    [InlineData("/mine/check-ins")]
    [InlineData("/mine/check-ins/late")]
    [InlineData("/mine/quiet")]
    [InlineData("/pause")]
    [InlineData("/us/locks")]
    [InlineData("/join")]
    public async Task A_page_that_is_there_from_the_start_brings_no_other(string path)
    {
        var brought = false;
        var platform = Some.Platform() with
        {
            Places = _ =>
            {
                brought = true;
                return Task.FromResult(Places.Places.Section);
            },
        };
        var device = new Device(await Site.StartAsync(platform, CancellationToken.None));
        await device.BeginAsync("Robin");

        await device.OpenAsync(path);

        brought.ShouldBeFalse();
    }
}
