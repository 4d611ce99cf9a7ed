namespace Dosado.App.Tests.Talk;

/// <summary>Each thing that one says and the other meets, done by Robin to Kim and by Kim to Robin: only the names change.</summary>
public class MirrorTests : IAsyncLifetime
{
    private readonly RelayForTests _relay = new();

    public Task InitializeAsync() => _relay.InitializeAsync();

    public Task DisposeAsync() => _relay.DisposeAsync();

    [Theory]
    [InlineData("letter")]
    [InlineData("steps")]
    [InlineData("you first")]
    [InlineData("me first")]
    [InlineData("pause")]
    [InlineData("softening")]
    [Trait("Mechanism", "M132")]
    public async Task Swapping_the_two_changes_only_the_names_for_both(string what)
    {
        var couple = await Couple.PairAsync(_relay);
        var asItWas = await DoAsync(what, couple, ("Robin", "Kim"));
        await UndoAsync(couple);

        var swapped = await DoAsync(what, new(couple.Kim, couple.Robin), ("Kim", "Robin"));

        swapped.ShouldBe((Swap(asItWas.Author), Swap(asItWas.Other)));
    }

    /// <summary>The words of the page of whoever began, and of the other's.</summary>
    private static Task<(string Author, string Other)> DoAsync(string what, Couple of, (string One, string Other) names) => what switch
    {
        "letter" => WriteAsync(of, names, "I miss you.", "Could we walk?"),
        "steps" => LetInAsync(of, names),
        "you first" => OfferAsync(of, names, "You first", $"{names.One}: you first"),
        "me first" => OfferAsync(of, names, "Me first, then you", "I was lonely"),
        "pause" => PauseAsync(of, names),
        _ => SayUnderItAsync(of, names),
    };

    private static async Task<(string Author, string Other)> WriteAsync(Couple of, (string One, string Other) names, string words, string ask)
    {
        await of.Robin.BeginLetterAsync("Just write");
        await of.Robin.Fill("Your letter", words).Fill("What you ask for, if you like", ask).PressAsync("See what can be done with it");
        await of.Robin.PressAsync($"Send it to {names.Other}");
        await of.Kim.OpenLetterAsync($"From {names.One}");
        await of.Kim.PressAsync("Not now");
        await of.Robin.SeesAsync("says: not now");
        return (of.Robin.Words(), of.Kim.Words());
    }

    private static async Task<(string Author, string Other)> LetInAsync(Couple of, (string One, string Other) names)
    {
        await of.Robin.OpenAsync("/talk/steps/new?line=need&line=ask");
        await of.Robin.Fill("What I need", "To matter to you.").Fill("What I would ask", "Would you say goodnight?").PressAsync("Keep, and go on");
        await of.Robin.FollowAsync("Keep it, say it or send some of it");
        await of.Robin.PressAsync($"Send it to {names.Other}");
        await of.Kim.SeesAsync("/talk/steps", "Would you say goodnight?");
        await of.Kim.PressAsync("Yes");
        await of.Robin.SeesAsync($"{names.Other}: yes");
        return (of.Robin.Words(), of.Kim.Words());
    }

    private static async Task<(string Author, string Other)> OfferAsync(Couple of, (string One, string Other) names, string order, string arrives)
    {
        await of.Robin.OpenAsync("/talk/turns");
        await of.Robin.Fill("What you would say, if you go first", "I was lonely").PressAsync(order);
        await of.Kim.SeesAsync("/talk/turns", arrives);
        return (of.Robin.Words(), of.Kim.Words());
    }

    private static async Task<(string Author, string Other)> PauseAsync(Couple of, (string One, string Other) names)
    {
        await of.Robin.OpenAsync("/pause");
        await of.Robin.PressAsync($"Send it to {names.Other}");
        await of.Kim.SeesAsync("/pause", $"{names.One} is taking a break.");
        var pages = (of.Robin.Words(), of.Kim.Words());
        await of.Robin.OpenAsync("/pause");
        await of.Robin.PressAsync("I am back");
        await of.Kim.UntilAsync(d => !d.Shows("is taking a break"), "/pause");
        return pages;
    }

    private static async Task<(string Author, string Other)> SayUnderItAsync(Couple of, (string One, string Other) names)
    {
        await of.Robin.OpenAsync("/talk/under/new/under-it");
        await of.Robin.Fill("How much you matter to me", "You are the one I look for.").PressAsync("Keep");
        await of.Robin.FollowAsync($"See what {names.Other} would read");
        await of.Robin.PressAsync("Send it");
        await of.Kim.SeesAsync("/talk/before", "You are the one I look for.");
        return (of.Robin.Words(), of.Kim.Words());
    }

    /// <summary>Whatever either has said is taken back, until neither has anything of it.</summary>
    private static async Task UndoAsync(Couple couple)
    {
        foreach (var device in new[] { couple.Robin, couple.Kim })
        {
            var bond = device.Home.Bond!;
            await bond.TakeBackAsync([.. Said(device).Where(r => r.Author == bond.Me).Select(r => r.Event.Id)]);
        }

        foreach (var device in new[] { couple.Robin, couple.Kim })
        {
            await device.UntilAsync(d => !Said(d).Any(), "/talk");
            await device.TakeOwnBackAsync();
        }
    }

    private static IEnumerable<Bond.Recorded> Said(Device device) => device.Home.Bond!.Recorded
        .Where(r => r.Event is Bond.LetterSent or Bond.ILetterReply or Bond.StepsShared or Bond.IStepsReply or Bond.TurnOffered);

    private static string Swap(string words) => words.Replace("Robin", "*", StringComparison.Ordinal)
        .Replace("Kim", "Robin", StringComparison.Ordinal).Replace("*", "Kim", StringComparison.Ordinal);
}

/// <summary>Steps of one person whose page is held beside another's.</summary>
internal static class MirrorSteps
{
    /// <summary>The words of the page, without the frame.</summary>
    public static string Words(this Device device) => string.Join(
        ' ',
        device.Document.QuerySelector("main")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Own moments go, so that the next page has none beside what is shown.</summary>
    public static Task TakeOwnBackAsync(this Device device) =>
        device.Home.TakeBackOwnAsync([.. device.Home.Own!.State.Steps.All.SelectMany(m => m.Keepings.Prepend(m.Id)).Distinct()]);
}
