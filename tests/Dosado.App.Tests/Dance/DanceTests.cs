using System.Globalization;
using Dosado.App.Visits;
using Dosado.Sync;
using Dosado.Vault;

namespace Dosado.App.Tests.Dance;

public class DanceTests
{
    [Fact]
    public async Task One_alone_finds_no_empty_frames()
    {
        var robin = await Some.BegunAsync();
        await robin.OpenAsync("/dance");

        robin.Document.QuerySelectorAll("figure.band").ShouldBeEmpty();
        robin.Shows("What our days say").ShouldBeFalse();
        robin.Page.Keeping.ShouldBe(Keeping.OnlyMine);
        await robin.OpenAsync("/dance/between");
        robin.Page.Path.ShouldBe("/dance");
    }

    [Fact]
    [Trait("Mechanism", "M003")]
    [Trait("Mechanism", "M005")]
    public async Task Own_days_show_both_needs_alike_and_say_what_they_do_not_say()
    {
        var robin = await Some.BegunAsync();
        await DaysAsync(robin, 3, d => 4 + d);
        await robin.OpenAsync("/dance/mine");

        robin.Document.QuerySelectorAll("figure.band").Length.ShouldBe(2);
        robin.Shows("not about what someone is").ShouldBeTrue();
        robin.Document.QuerySelectorAll("table tbody tr").Length.ShouldBe(4);
        robin.Page.Keeping.ShouldBe(Keeping.OnlyMine);
    }

    [Fact]
    public async Task A_few_days_have_no_usual_yet()
    {
        var robin = await Some.BegunAsync();
        await DaysAsync(robin, 3, d => 4 + d);
        await robin.OpenAsync("/dance/mine/read");

        robin.Page.Path.ShouldBe("/dance/mine");
        robin.Group("Your usual").TextContent.ShouldContain("Nothing can be said yet, and that is usual.");
    }

    [Fact]
    public async Task More_days_have_a_usual_and_a_tomorrow_for_oneself()
    {
        var robin = await Some.BegunAsync();
        await DaysAsync(robin, 12, d => 3 + (d * 5 % 4));
        await robin.OpenAsync("/dance/mine");
        await robin.FollowAsync("Read the days");

        robin.Group("Your usual").TextContent.ShouldContain("Closeness as you felt it: usually somewhere from");
        robin.Group("Your usual").TextContent.ShouldContain("If tomorrow is like these days");
    }

    [Fact]
    [Trait("Mechanism", "M138")]
    public async Task Own_days_stand_behind_the_inner_door()
    {
        var (disk, keys) = (new MemoryStore(), new FileDeviceKeys(Directory.CreateTempSubdirectory("dosado-keys-").FullName));
        var robin = new Device(await Site.StartAsync(Some.Platform(store: disk, keys: keys), CancellationToken.None));
        await robin.OpenAsync("/keep");
        await robin.Fill("What would you like to be called?", "Robin").PressAsync("Keep it");
        await DaysAsync(robin, 3, d => 4 + d);

        var later = new Device(await Site.StartAsync(Some.Platform(store: disk, keys: keys), CancellationToken.None));
        await later.OpenAsync("/dance/mine");
        later.Page.Path.ShouldBe("/mine?next=%2Fdance%2Fmine");
        await later.PressAsync("Open");
        later.Document.QuerySelectorAll("figure.band").Length.ShouldBe(2);
    }

    [Fact]
    [Trait("Mechanism", "M104")]
    [Trait("Safety", "S4")]
    public async Task Rising_doubt_leads_to_a_suggestion_only_where_suggestions_are_welcome()
    {
        var robin = await Some.BegunAsync();
        await DaysAsync(robin, 5, _ => 5, doubt: d => d * 2);
        await robin.OpenAsync("/dance/mine");
        robin.Shows("Lately there was more doubt").ShouldBeTrue();
        robin.Document.QuerySelectorAll("section.quiet a").Select(a => a.GetAttribute("href")).ShouldBe(["/mine/shelves/missing", "/talk/steps"]);

        await robin.OpenAsync("/us");
        await robin.Tick("No suggestions").PressAsync("Keep");
        await robin.OpenAsync("/dance/mine");
        robin.Shows("Lately there was more doubt").ShouldBeFalse();
    }

    internal static async Task DaysAsync(Device device, int count, Func<int, int> felt, Func<int, int>? doubt = null, DateOnly? last = null)
    {
        var first = last?.AddDays(1 - count) ?? new(2026, 3, 1);
        for (var d = 0; d < count; d++)
        {
            await device.OpenAsync("/mine/check-ins/late");
            device.Fill("Which day?", first.AddDays(d).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            device.Fill("Closeness there is", felt(d).ToString(CultureInfo.InvariantCulture));
            device.Fill("Closeness you would like", "7");
            if (doubt is not null)
            {
                device.Fill("Doubt about the two of you, for yourself only", doubt(d).ToString(CultureInfo.InvariantCulture));
            }

            await device.PressAsync("Keep");
        }
    }
}
