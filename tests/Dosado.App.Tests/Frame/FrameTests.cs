using AngleSharp.Dom;

namespace Dosado.App.Tests.Frame;

/// <summary>What holds for every page, whoever wrote it.</summary>
public class FrameTests
{
    public static TheoryData<string> Paths =>
        ["/today", "/mine/check-ins", "/mine/check-ins/late", "/pause", "/us", "/us/me", "/us/locks", "/us/export", "/join", "/nowhere"];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_page_has_one_heading_in_its_main_part(string path)
    {
        var page = await OpenAsync(path);

        page.QuerySelectorAll("h1").Length.ShouldBe(1);
        page.QuerySelector("main#main h1")!.GetAttribute("tabindex").ShouldBe("-1");
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_page_carries_no_style_and_no_script_of_its_own(string path) =>
        (await OpenAsync(path)).QuerySelectorAll("*")
            .Where(e => e.LocalName is "style" or "script" || e.Attributes.Any(a => a.Name == "style" || a.Name.StartsWith("on", StringComparison.Ordinal)))
            .Select(e => e.OuterHtml).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Each_field_has_a_name_that_can_be_heard(string path) =>
        (await OpenAsync(path)).QuerySelectorAll("input:not([type=hidden]), select, textarea")
            .Where(f => f.Closest("label") is null && f.GetAttribute("aria-label") is null && f.GetAttribute("aria-labelledby") is null
                && f.Owner!.QuerySelector($"label[for='{f.Id}']") is null)
            .Select(f => f.OuterHtml).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Paths))]
    [Trait("Safety", "S1")]
    [Trait("Safety", "S2")]
    [Trait("Mechanism", "M067")]
    [Trait("Mechanism", "M139")]
    public async Task Pause_support_and_the_quick_exit_are_on_every_page_and_the_last_two_lead_nowhere(string path)
    {
        var page = await OpenAsync(path);

        page.QuerySelectorAll("a[href='/pause']").Select(a => a.TextContent.Trim()).ShouldContain("Pause");
        page.QuerySelectorAll("button[data-support]").Length.ShouldBe(1);
        page.QuerySelectorAll("button[data-leave]").Length.ShouldBe(1);
        var support = page.QuerySelector("dialog#support")!;
        support.TextContent.ShouldContain("not yours to mend with softer words");
        support.QuerySelectorAll("a, img, iframe, [src], [href]").ShouldBeEmpty();
    }

    [Fact]
    [Trait("Mechanism", "M003")]
    public async Task The_two_needs_of_the_check_in_differ_in_nothing_but_their_names()
    {
        var page = await OpenAsync("/today");

        Plain(page.QuerySelector(".need-closeness")!).ShouldBe(Plain(page.QuerySelector(".need-space")!));
    }

    private static string Plain(IElement need) => need.OuterHtml
        .Replace("closeness", "need", StringComparison.OrdinalIgnoreCase).Replace("space", "need", StringComparison.OrdinalIgnoreCase);

    private static async Task<IDocument> OpenAsync(string path)
    {
        var device = await Some.BegunAsync();
        await device.OpenAsync(path);
        return device.Document;
    }
}
