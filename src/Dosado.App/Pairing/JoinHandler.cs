using Dosado.App.Entries;
using Dosado.App.Homes;
using Dosado.App.Visits;
using Dosado.Vault;

namespace Dosado.App.Pairing;

/// <summary>Following an invitation, and the six words. Looking sends nothing; "not for me" sends nothing.</summary>
internal static class JoinHandler
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/join", ShowAsync),
        new("GET", "/join/own", ShowOwnAsync),
        new("POST", "/join", ReadAsync),
        new("POST", "/join/accept", AcceptAsync),
        new("POST", "/join/leave", LeaveAsync),
        new("POST", "/pair/same", r => AnswerWordsAsync(r, same: true)),
        new("POST", "/pair/differ", r => AnswerWordsAsync(r, same: false)),
    ];

    /// <summary>The six words, the same page for both sides.</summary>
    public static Outcome Words(SixWords words, bool isConfirmed, bool othersAnswered, string back) =>
        Outcome.Show<WordsPage>(new WordsModel(words.Words, isConfirmed, othersAnswered, back), Keeping.ReadyToShare);

    private static async Task<Outcome> ShowAsync(Request request)
    {
        // The shell takes the code out of the address bar and hands it over under this name.
        if (request.Visit.FindQuery("#") is { Length: > 0 } code)
        {
            return await BeginAsync(request, code, request.Home.Address);
        }

        await request.Home.Pairings.LookAsync();
        return await StateAsync(request);
    }

    /// <summary>The one question that is left for somebody who is new here: the rest was said before they gave a name.</summary>
    private static Task<Outcome> ShowOwnAsync(Request request) => !request.Home.IsNew
        && request.Home is { Own.Relay: null, Pairings.Joining: JoiningState.Offered { Purpose: PairingPurpose.Partner } }
            ? Task.FromResult(Outcome.Show<OfferedOwnPage>(Done.Instance, Keeping.OnlyMine))
            : StateAsync(request);

    /// <summary>A pasted link carries its address; with a typed code the address may be given beside it.</summary>
    private static Task<Outcome> ReadAsync(Request request)
    {
        var text = request.Text("code");
        var named = text.Contains('#', StringComparison.Ordinal) ? text[..text.IndexOf('#', StringComparison.Ordinal)] : request.Text("address");
        return named.Length == 0 ? BeginAsync(request, text, request.Home.Address)
            : RelayAddress.Find(named) is { } address ? BeginAsync(request, text, address)
            : Task.FromResult(Ask(text, new("join.address", 0, 0)));
    }

    private static async Task<Outcome> BeginAsync(Request request, string text, Uri address)
    {
        switch (InvitationCode.Read(text))
        {
            case CodeReading<InvitationCode>.Understood { Code: var code }:
                await request.Home.Pairings.BeginAsync(code, address);
                return await StateAsync(request);
            case CodeReading<InvitationCode>.Mistyped { Groups: var groups }:
                return Ask(text, new("join.typo", groups[0], 0));
            case CodeReading<InvitationCode>.WrongLength { Given: var has, Expected: var most }:
                return Ask(text, new("join.short", has, most));
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static async Task<Outcome> StateAsync(Request request) => request.Home.Pairings.Joining switch
    {
        JoiningState.Looking => Ask(string.Empty, new("join.unreachable", 0, 0)),
        JoiningState.Offered { Purpose: PairingPurpose.OwnDevice } when request.Home.IsNew => OfferDevice(isFree: true, false),
        JoiningState.Offered { Purpose: PairingPurpose.OwnDevice } => await OnlyMine.WhenOpenAsync(request, async _ =>
            OfferDevice(await request.Home.IsFreeAsync(), isReturning: true)),
        JoiningState.Offered { Purpose: PairingPurpose.Helper } =>
            Outcome.Show<OfferedReadingPage>(Done.Instance, Keeping.OnlyMine),
        JoiningState.Offered => Outcome.Show<OfferedPage>(
            new OfferedModel(
                request.Home.IsNew,
                request.Home.IsNew || request.Home.Own is { Relay: null },
                await request.Home.DescribeAsync(request.Home.Pairings.JoiningAt) is { KeepsAccessLog: true }),
            Keeping.OnlyMine),
        JoiningState.Answering => Outcome.Show<WaitPage>(Done.Instance, Keeping.OnlyMine),
        JoiningState.Comparing c => Words(c.Words, false, false, "/join"),
        JoiningState.Confirmed c => Words(c.Words, true, false, "/join"),
        JoiningState.Ended e => Outcome.Show<EndedPage>(new EndedModel(e.Why, "/join/leave"), Keeping.OnlyMine),
        null when request.Home.Pairings.WasSomebodyElses =>
            Outcome.Show<OfferedDevicePage>(new OfferedDeviceModel(false, false, IsSomebodyElses: true), Keeping.OnlyMine),
        null when request.Home.Pairings.JustMet =>
            Outcome.Go(request.Home.Choice("own") == "other" ? "/us/keeping" : request.Home.Pairings.After),
        _ => Ask(string.Empty, null),
    };

    private static Outcome OfferDevice(bool isFree, bool isReturning) =>
        Outcome.Show<OfferedDevicePage>(new OfferedDeviceModel(isFree, isReturning, IsSomebodyElses: false), Keeping.OnlyMine);

    private static Outcome Ask(string code, CodeProblem? problem) => Outcome.Show<JoinPage>(
        new JoinModel(code, problem),
        Keeping.OnlyMine,
        problem is null ? 200 : 422);

    private static async Task<Outcome> AcceptAsync(Request request)
    {
        var isOwn = request.Home.Pairings.Joining is JoiningState.Offered { Purpose: PairingPurpose.OwnDevice };
        var isPartner = request.Home.Pairings.Joining is JoiningState.Offered { Purpose: PairingPurpose.Partner };
        if (isOwn ? !await request.Home.IsFreeAsync() : request.Home.IsNew)
        {
            return Outcome.Go(isOwn ? "/join" : isPartner ? "/keep?next=/join/own" : "/keep?next=/join");
        }

        if (isPartner)
        {
            await request.Home.ChooseAsync("own", request.Text("own"));
        }

        await request.Home.Pairings.AcceptAsync();
        return await StateAsync(request);
    }

    private static async Task<Outcome> LeaveAsync(Request request)
    {
        await request.Home.Pairings.LeaveItAsync();
        return Outcome.Go("/today");
    }

    private static async Task<Outcome> AnswerWordsAsync(Request request, bool same)
    {
        var pairings = request.Home.Pairings;
        await (same ? pairings.ConfirmAsync() : pairings.DenyAsync());
        return Outcome.Go(pairings.Joining is not null ? "/join" : pairings.Inviting is not null ? "/us/invite" : pairings.JustMet ? pairings.After : "/today");
    }
}

/// <summary>Typing a code.</summary>
public sealed record JoinModel(string Code, CodeProblem? Problem);

/// <summary>What is wrong with a typed code, by the key of its text.</summary>
public sealed record CodeProblem(string Text, int First, int Second);

/// <summary>An invitation of one's own other device.</summary>
/// <param name="IsFree">Whether this device holds nobody's things yet, or was left behind by a move.</param>
/// <param name="IsReturning">Whether it holds things.</param>
/// <param name="IsSomebodyElses">Whether it turned out that the things there are not the ones of this device's person.</param>
public sealed record OfferedDeviceModel(bool IsFree, bool IsReturning, bool IsSomebodyElses);

/// <summary>An invitation that was read; nothing has been sent.</summary>
public sealed record OfferedModel(bool IsNew, bool AsksForOwn, bool KeepsAccessLog);

/// <summary>The six words.</summary>
public sealed record WordsModel(IReadOnlyList<string> Words, bool IsConfirmed, bool OthersAnswered, string Back);

/// <summary>A pairing that ended without a joining.</summary>
public sealed record EndedModel(PairingEnd Why, string Leave);
