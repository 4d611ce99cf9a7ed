using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Dosado.App.Visits;
using Dosado.App.Words;
using Dosado.Dynamics.Floor;

namespace Dosado.App.Tests.Words;

/// <summary>Every page in a language that was made up by marking each text: what is on screen without the mark stands in code.</summary>
public sealed partial class HardCodedTests
{
    private const char Opens = '⟦';
    private const char Closes = '⟧';

    /// <summary>What a person wrote, names, languages, codes and tokens are nobody's translation; lines of help are data (Safety/help).</summary>
    private const string Own = "#support li, [dir=auto], [translate=no], bdi, .name, .code, [lang], time, script, style, template";

    /// <summary>People of this test and of the evening, and the scenarios, which are data of the engine in each language.</summary>
    private static readonly IReadOnlyList<string> Names =
        ["Robin", "Mary", "John", .. ScenarioBook.Texts("es").Values.SelectMany(t => new[] { t.Title, t.Text })];

    public static TheoryData<string> Pages => [.. Paths];

    private static IEnumerable<string> Paths => new[] { typeof(Site), typeof(Places.Places) }
        .SelectMany(t => t.Assembly.GetTypes())
        .SelectMany(t => t.GetProperties(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Public))
        .Where(p => p.PropertyType == typeof(IReadOnlyList<Route>))
        .SelectMany(p => (IReadOnlyList<Route>)p.GetValue(null)!)
        .Where(r => r.Method == "GET" && !r.Pattern.Contains("{}", StringComparison.Ordinal))
        .Select(r => r.Pattern)
        .Distinct();

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_word_on_a_page_comes_from_the_texts(string path)
    {
        var device = await MarkedAsync();

        await device.OpenAsync(path);

        device.Document.Body!.Descendants<IText>()
            .Where(t => t.ParentElement!.Closest(Own) is null)
            .Select(t => Marked().Replace(t.Data, string.Empty))
            .Where(rest => Letters().IsMatch(rest))
            .Except(Names)
            .ShouldBeEmpty(path);
    }

    private static async Task<Device> MarkedAsync()
    {
        var platform = Some.Platform() with { Words = (_, _) => Task.FromResult<string?>(Mark()), Intl = new MarkedIntl() };
        var device = new Device(await Site.StartAsync(platform, CancellationToken.None));
        await device.OpenAsync("/keep");
        await device.SendAsync("/keep", new Field("name", "Robin"), new Field("hue", "Sea"));
        return device;
    }

    private static string Mark() => string.Join('\n', Texts.EnglishIn(typeof(Site).Assembly)
        .Concat(Texts.EnglishIn(typeof(Places.Places).Assembly))
        .Select(t => $"{t.Key} = {Opens}{t.Value}{Closes}"));

    // A text may stand in another's place, so marks nest.
    [GeneratedRegex("⟦(?>[^⟦⟧]+|⟦(?<deep>)|⟧(?<-deep>))*(?(deep)(?!))⟧")]
    private static partial Regex Marked();

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Letters();

    private sealed class MarkedIntl : IIntl
    {
        private readonly EnglishIntl _english = new(TimeZoneInfo.Utc);

        public string Language { get; set; } = "es";

        public Bond.Moment ToMoment(DateTimeOffset instant) => _english.ToMoment(instant);

        public Bond.Moment ToMoment(DateOnly day, TimeOnly time) => _english.ToMoment(day, time);

        public string Day(DateOnly day, DateOnly today) => $"{Opens}{_english.Day(day, today)}{Closes}";

        public string Time(TimeOnly time) => _english.Time(time);

        public string Plural(int count) => _english.Plural(count);
    }
}
