using System.Collections.Immutable;
using Dosado.App.Visits;
using Dosado.Bond;

namespace Dosado.App.Today;

/// <summary>A check-in as its form sends it. What is missing was not said; what is out of range was not said either.</summary>
internal static class CheckInForm
{
    public const int MostOwnFeelings = 5;
    public const int LongestOwnFeeling = 40;

    public static CheckIn Read(Request request) => new(
        ReadNeed(request, "closeness"),
        ReadNeed(request, "space"),
        ReadFeelings(request),
        request.Text("words"),
        ReadAmount(request, "doubt"));

    /// <summary>What is too long to be kept, or null. Nothing is cut: the person sees it and shortens it.</summary>
    public static Problem? FindProblem(CheckIn checkIn) =>
        checkIn.Words.Length > CheckIn.MostWords ? new("words", checkIn.Words.Length, CheckIn.MostWords)
        : FindProblem(checkIn.Feelings);

    /// <summary>What of the feelings in own words cannot be kept, or null.</summary>
    public static Problem? FindProblem(IEnumerable<Feeling> feelings) =>
        feelings.Where(f => f.IsOwnWord).ToList() is var own && own.Count > MostOwnFeelings
            ? new("own-feeling-count", own.Count, MostOwnFeelings)
        : own.FirstOrDefault(f => f.Name.Length > LongestOwnFeeling) is { } longest
            ? new("own-feeling", longest.Name.Length, LongestOwnFeeling)
        : null;

    /// <summary>The whole form as it would be sent again, for a page that has to carry it on.</summary>
    public static IEnumerable<Field> Write(CheckIn checkIn) =>
    [
        .. WriteNeed("closeness", checkIn.Closeness),
        .. WriteNeed("space", checkIn.Space),
        .. checkIn.Feelings.Where(f => !f.IsOwnWord).Select(f => new Field("feeling", f.Name)),
        new("own-feeling", string.Join(", ", checkIn.Feelings.Where(f => f.IsOwnWord).Select(f => f.Name))),
        new("words", checkIn.Words),
        .. Amount("doubt", checkIn.Doubt),
    ];

    public static Leaning? ReadLeaning(string text) => text switch
    {
        "more" => Leaning.More,
        "fine" => Leaning.Fine,
        "less" => Leaning.Less,
        _ => null,
    };

    private static Need ReadNeed(Request request, string name) => new(
        ReadLeaning(request.Text(name)),
        ReadAmount(request, name + "-felt"),
        ReadAmount(request, name + "-wanted"));

    /// <summary>A place on a dial; null when it was left alone.</summary>
    public static Amount? ReadAmount(Request request, string name) =>
        int.TryParse(request.Text(name), out var value) && value is >= 0 and <= Bond.Amount.Most ? new(value) : null;

    /// <summary>What was picked, then what was said in own words.</summary>
    public static ImmutableArray<Feeling> ReadFeelings(Request request)
    {
        var picked = request.All("feeling").Where(Feelings.All.Contains).Distinct().Select(f => new Feeling(f, false));
        var own = request.Text("own-feeling")
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Distinct().Select(f => new Feeling(f, true));
        return [.. picked, .. own];
    }

    private static IEnumerable<Field> WriteNeed(string name, Need need) =>
    [
        .. need.Leaning is { } leaning ? [new Field(name, leaning.ToString().ToLowerInvariant())] : Array.Empty<Field>(),
        .. Amount(name + "-felt", need.Felt),
        .. Amount(name + "-wanted", need.Wanted),
    ];

    private static IEnumerable<Field> Amount(string name, Amount? amount) =>
        amount is { } said ? [new(name, said.Value.ToString(null, null))] : [];
}
