using System.Globalization;

namespace Dosado.App.Tests.Frame;

/// <summary>The figure is drawn twice, by the app and under the hand; both follow the same formulas.</summary>
public class TwoCirclesTests
{
    [Fact]
    [Trait("Mechanism", "M001")]
    public async Task Neither_need_moves_the_other_in_the_drawing()
    {
        var calm = await FigureAsync("2", "6");
        var roomier = await FigureAsync("2", "9");
        var closer = await FigureAsync("8", "6");

        Circles(roomier).ShouldBe(Circles(calm));
        Room(closer).ShouldBe(Room(calm));
        Circles(closer).ShouldNotBe(Circles(calm));
        Room(roomier).ShouldNotBe(Room(calm));
    }

    [Fact]
    public async Task What_was_not_said_is_not_drawn_and_is_said_so()
    {
        var figure = await FigureAsync("2", string.Empty);

        figure.QuerySelectorAll(".room").ShouldBeEmpty();
        figure.GetAttribute("aria-label")!.ShouldContain("Room there is: not said.");
        figure.GetAttribute("aria-label")!.ShouldContain("Closeness there is: 2 of 10.");
    }

    [NodeFact]
    public async Task The_hand_that_drags_and_the_page_that_shows_use_the_same_formulas()
    {
        var module = Path.Combine(Tree.WebRoot, "elements", "two-circles.js");
        var drawn = await Node.SaysAsync<double[][]>($$"""
            const { reach, roomWidth, roomHeight, lensHeight, closenessAt, spaceAt } =
              await import('data:text/javascript,' + encodeURIComponent((await import('node:fs')).readFileSync('{{module}}', 'utf8')));
            console.log(JSON.stringify([...Array(11).keys()].map((v) =>
              [reach(v), roomWidth(v), roomHeight(v), lensHeight(v), closenessAt(reach(v)), spaceAt(roomWidth(v))])));
            """);

        for (var value = 0; value <= 10; value++)
        {
            var figure = await FigureAsync(value.ToString(CultureInfo.InvariantCulture), value.ToString(CultureInfo.InvariantCulture));
            var js = drawn[value];
            Number(figure, ".mine", "cx").ShouldBe(160 - js[0], 0.006);
            Number(figure, ".other", "cx").ShouldBe(160 + js[0], 0.006);
            Number(figure, ".room", "rx").ShouldBe(js[1], 0.006);
            Number(figure, ".room", "ry").ShouldBe(js[2], 0.006);
            (figure.QuerySelector(".lens") is not null).ShouldBe(js[3] > 0);
            js[4].ShouldBe(value);
            js[5].ShouldBe(value);
        }
    }

    private static async Task<AngleSharp.Dom.IElement> FigureAsync(string closeness, string space)
    {
        var device = await Some.BegunAsync();
        await device.OpenAsync("/today");
        device.Fill("Closeness there is", closeness).Fill("Room there is", space);
        await device.PressAsync("Keep", within: "How is it just now?");
        await device.OpenAsync("/mine/check-ins");
        return device.Document.QuerySelector(".two-circles[role=img]")!;
    }

    private static double Number(AngleSharp.Dom.IElement figure, string part, string attribute) =>
        double.Parse(figure.QuerySelector(part)!.GetAttribute(attribute)!, CultureInfo.InvariantCulture);

    private static string[] Circles(AngleSharp.Dom.IElement figure) =>
        [.. figure.QuerySelectorAll("circle, path").Select(c => c.OuterHtml)];

    private static string Room(AngleSharp.Dom.IElement figure) => figure.QuerySelector(".room")!.OuterHtml;
}
