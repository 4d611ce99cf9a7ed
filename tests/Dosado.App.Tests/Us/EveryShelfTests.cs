using Dosado.Places.Us;
using Dosado.Places.Us.Decks;
using Dosado.Places.Us.Notes;

namespace Dosado.App.Tests.Us;

/// <summary>Every shelf, starter, corner and question has its words and its page, for one alone.</summary>
public class EveryShelfTests
{
    [Fact]
    public async Task Every_shelf_can_be_opened_and_written_on_alone()
    {
        var robin = await Some.BegunAsync();
        foreach (var bookcase in Bookcases.All)
        {
            await SeesAsync(robin, bookcase.Path);
            foreach (var (shelf, starter) in bookcase.Shelves.SelectMany(s => s.Starters.Prepend("").Select(start => (s, start))))
            {
                await SeesAsync(robin, $"/mine/new-note/{shelf.Shelf}?start={starter}");
            }
        }
    }

    [Fact]
    public async Task Every_way_in_a_corner_leads_somewhere()
    {
        var robin = await Some.BegunAsync();
        foreach (var corner in Corners.OnUs)
        {
            await SeesAsync(robin, corner.Path);
            foreach (var link in robin.Document.QuerySelectorAll("nav.card a").Select(a => a.GetAttribute("href")!).ToList())
            {
                await SeesAsync(robin, link);
                robin.Page.Path.ShouldBe(link);
            }
        }
    }

    [Fact]
    public async Task Every_question_has_its_words()
    {
        var robin = await Some.BegunAsync();
        await robin.SendAsync("/us/questions/more");
        foreach (var question in Deck.All.SelectMany(d => d.Questions))
        {
            await SeesAsync(robin, "/mine/questions/" + question.Id);
            robin.Document.QuerySelector("h1")!.TextContent.ShouldEndWith("?");
        }
    }

    [Fact]
    [Trait("Mechanism", "M003")]
    [Trait("Mechanism", "M134")]
    public void A_shelf_of_closeness_and_its_twin_of_space_are_the_same_size()
    {
        foreach (var (closeness, space) in Bookcases.All.Where(b => b.IsPair).Select(b => (b.Shelves[0], b.Shelves[1])))
        {
            space.Starters.Count.ShouldBe(closeness.Starters.Count);
            space.Parts.Select(p => (p.Name, p.Kind)).ShouldBe(closeness.Parts.Select(p => (p.Name, p.Kind)));
        }
    }

    private static async Task SeesAsync(Device device, string path)
    {
        await device.OpenAsync(path);
        device.Page.Status.ShouldBe(200, path);
        device.Document.QuerySelectorAll("h1").Length.ShouldBe(1, path);
    }
}
