using Dosado.App.Visits;

namespace Dosado.App.Tests.Us;

/// <summary>A device speaks one of three languages: its own to begin with, another when it is chosen.</summary>
public sealed class LanguageTests
{
    [Fact]
    public async Task A_device_begins_in_its_own_language()
    {
        var platform = Some.Platform();
        platform.Intl.Language = "es";

        var device = new Device(await Site.StartAsync(platform, CancellationToken.None));
        await device.OpenAsync("/today");

        device.Page.Language.ShouldBe("es");
        device.Page.Html.ShouldContain("Hoy");
    }

    [Fact]
    public async Task Another_is_chosen_and_spoken_again_after_the_next_start()
    {
        var platform = Some.Platform();
        var device = new Device(await Site.StartAsync(platform, CancellationToken.None));
        await device.BeginAsync("Robin");
        await device.OpenAsync("/us/language");
        await device.PressAsync("Español");
        device.Page.Language.ShouldBe("es");
        platform.Intl.Language = "en";

        var again = new Device(await Site.StartAsync(platform, CancellationToken.None));
        await again.OpenAsync("/us");

        again.Page.Language.ShouldBe("es");
    }

    [Fact]
    public async Task Without_the_texts_of_its_language_it_speaks_English()
    {
        var platform = Some.Platform() with { Words = (_, _) => Task.FromResult<string?>(null) };
        platform.Intl.Language = "es";

        var device = new Device(await Site.StartAsync(platform, CancellationToken.None));
        await device.OpenAsync("/today");

        device.Page.Language.ShouldBe("en");
        device.Page.Html.ShouldContain("Today");
    }

    [Fact]
    public async Task A_language_without_texts_is_not_chosen()
    {
        var device = await Some.BegunAsync();

        await device.SendAsync("/us/language/choose", new Field("language", "../en"));

        device.Page.Language.ShouldBe("en");
    }
}
