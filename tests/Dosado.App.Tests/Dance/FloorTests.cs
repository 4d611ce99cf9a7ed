using System.Globalization;
using System.Text.Json;
using Dosado.App.Tests.Frame;
using Dosado.App.Visits;
using Dosado.Places.Dance.Floor;

namespace Dosado.App.Tests.Dance;

public class FloorTests
{
    [Fact]
    [Trait("Mechanism", "M140")]
    public async Task The_floor_is_marked_as_an_illustration()
    {
        var robin = await Some.DeviceAsync();
        await robin.OpenAsync("/dance/floor");

        robin.Shows("It is no forecast of anyone, and of the two of you it knows nothing.").ShouldBeTrue();
        robin.Document.QuerySelector("svg.floor-still").ShouldNotBeNull();
        robin.Document.QuerySelectorAll("input[type=range]").Length.ShouldBe(2 * Setting.Sliders.Count);
    }

    [Fact]
    public async Task Every_story_has_a_page_of_its_own()
    {
        var robin = await Some.DeviceAsync();
        await robin.OpenAsync("/dance/floor");
        foreach (var link in robin.Document.QuerySelectorAll(".stories a").Select(a => (a.TextContent.Trim(), a.GetAttribute("href")!)).ToList())
        {
            await robin.OpenAsync(link.Item2);
            robin.Document.QuerySelector("figcaption h2")!.TextContent.ShouldBe(link.Item1);
        }
    }

    [Fact]
    [Trait("Mechanism", "M006")]
    public async Task Swapping_seats_exchanges_what_is_set()
    {
        var robin = await Some.DeviceAsync();
        await robin.OpenAsync("/dance/floor");
        var (a, b) = (Sliders(robin, "a"), Sliders(robin, "b"));
        await robin.PressAsync("Swap seats");

        Sliders(robin, "a").ShouldBe(b);
        Sliders(robin, "b").ShouldBe(a);
    }

    [Fact]
    [Trait("Mechanism", "M006")]
    [Trait("Mechanism", "M118")]
    public void The_same_person_longs_for_another_thing_beside_another()
    {
        var beside = Beside.Of(new() { Closeness = 0.5, Space = 0.4 });

        beside.Select(b => (b.Other, b.Longs)).ShouldBe([("less", "closeness"), ("same", "neither"), ("more", "room")], string.Join(' ', beside));
    }

    [Fact]
    [Trait("Mechanism", "M022")]
    public async Task The_more_blame_is_set_the_less_the_other_can_be_there()
    {
        var robin = await Some.DeviceAsync();
        await robin.OpenAsync("/dance/floor");
        var there = new List<double>();
        foreach (var blame in new[] { "0", "30", "60", "100" })
        {
            await robin.FillNamed("a-blame", blame).PressAsync("Show it so");
            there.Add(MeanOf(robin.Document.QuerySelector("[data-curve=presence] path[data-side=b]")!.GetAttribute("d")!));
        }

        there.ShouldBeInOrder(Shouldly.SortDirection.Descending);
        there[0].ShouldBeGreaterThan(there[^1] + 3, "of a picture 60 high");
    }

    [Fact]
    [Trait("Mechanism", "M138")]
    public async Task Only_my_own_needs_can_be_put_in()
    {
        var robin = await Some.BegunAsync();
        await robin.OpenAsync("/mine/check-ins/late");
        await robin.Fill("Closeness you would like", "9").Fill("Room you would like", "2").PressAsync("Keep");
        await robin.OpenAsync("/dance/floor");
        var other = Sliders(robin, "b");
        await robin.PressAsync("Put in my own needs");

        Sliders(robin, "a").Take(2).ShouldBe(["90", "20"]);
        Sliders(robin, "b").ShouldBe(other);
        robin.Page.Keeping.ShouldBe(Keeping.OnlyMine);
        robin.Page.Path.ShouldNotContain("90");
    }

    [Fact]
    public async Task Nonsense_in_the_form_leaves_the_story_as_it_is()
    {
        var site = await Site.StartAsync(Some.Platform(), CancellationToken.None);
        var answer = (Answer.Page)await site.AnswerAsync(
            Visit.Send("/dance/floor", [new("story", "no such"), new("a-blame", "NaN"), new("b-closeness", "999999999999"), new("act", "fly")]),
            CancellationToken.None);

        answer.Status.ShouldBe(200);
        answer.Html.ShouldContain("no forecast of anyone");
    }

    [Fact]
    public async Task Steps_go_on_from_where_they_ended()
    {
        var site = await Site.StartAsync(Some.Platform(), CancellationToken.None);
        var first = await StepsAsync(site, "[]", 8);
        var next = await StepsAsync(site, JsonSerializer.Serialize(first[^1]), 4);

        first.Count.ShouldBe(9);
        first[^1][0].ShouldBe(1.0);
        next[^1][0].ShouldBe(1.5);
        next.SelectMany(m => m).ShouldAllBe(v => double.IsFinite(v));
        (await StepsAsync(site, "[1,2,3]", 1)).Count.ShouldBe(1, "what is no moment begins anew");
    }

    [NodeFact]
    public async Task The_moving_figures_stand_where_the_still_ones_stand()
    {
        var module = Path.Combine(Tree.WebRoot, "elements", "figure-of-two.js");
        double[][] states = [[-1, 0.2, 0.5, 0.7, 0.1, 0], [1, 0.9, -0.8, 0.1, 1.9, 0.6], [-1, 2, 1, -3, 9, 7]];
        var moving = await Node.SaysAsync<double[][]>($$"""
            const { figure } =
              await import('data:text/javascript,' + encodeURIComponent((await import('node:fs')).readFileSync('{{module}}', 'utf8')));
            console.log(JSON.stringify({{JsonSerializer.Serialize(states)}}.map(([side, place, leaning, warmth, room, armour]) => {
              const f = figure({ side, place, leaning, warmth, room, armour });
              return [f.x, f.headX, f.headY, f.light, f.glow, f.ring, f.outline];
            })));
            """);

        foreach (var (state, drawn) in states.Zip(moving))
        {
            var still = new Figure((int)state[0], state[1], state[2], state[3], state[4], state[5]);
            double[] expected = [still.X, still.HeadX, still.HeadY, still.Light, still.Glow, still.Ring, still.Outline];
            drawn.Zip(expected).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) < 1e-9);
        }
    }

    /// <summary>How high a line over time lies, on average.</summary>
    private static double MeanOf(string path) => path.Split(['M', 'L'], StringSplitOptions.RemoveEmptyEntries)
        .Average(point => 66 - double.Parse(point.Split(' ')[1], CultureInfo.InvariantCulture));

    private static async Task<List<double[]>> StepsAsync(Site site, string from, int count)
    {
        var json = await site.AskAsync(
            "dance-steps",
            $$"""{"story":"merry-go-round","ways":{"a-blame":"80"},"from":{{from}},"count":{{count.ToString(CultureInfo.InvariantCulture)}}}""",
            CancellationToken.None);
        return [.. JsonDocument.Parse(json).RootElement.GetProperty("moments").EnumerateArray()
            .Select(m => m.EnumerateArray().Select(v => v.GetDouble()).ToArray())];
    }

    private static List<string> Sliders(Device device, string side) =>
        [.. device.Document.QuerySelectorAll($"input[name^='{side}-']").Select(i => i.GetAttribute("value")!)];
}
