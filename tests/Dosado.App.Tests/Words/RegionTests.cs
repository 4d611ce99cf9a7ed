namespace Dosado.App.Tests.Words;

/// <summary>Days are written in the order of the device's region, in the language of the texts.</summary>
public class RegionTests
{
    private static readonly string Intl = $"{WorkingTree.Root}/src/Dosado.Browser/wwwroot/intl.js";

    [NodeFact]
    public async Task A_day_is_written_as_the_region_writes_it() =>
        (await DayAsync("en", "fr-FR", "en-GB")).ShouldBe("Saturday 21 November");

    [NodeFact]
    public async Task A_language_that_the_device_does_not_read_is_written_its_own_way() =>
        (await DayAsync("de", "en-GB")).ShouldBe("Samstag, 21. November");

    private static Task<string> DayAsync(string language, params string[] read) => Node.SaysAsync<string>($$"""
        Object.defineProperty(globalThis, 'navigator', { value: { languages: ['{{string.Join("', '", read)}}'] } });
        const intl = await import('{{Intl}}');
        console.log(JSON.stringify(intl.day('{{language}}', Date.UTC(2026, 10, 21), false)));
        """);
}
