using Dosado.App.Agreements;
using Dosado.App.Dance;
using Dosado.App.Dance.Between;
using Dosado.App.Dance.Days;
using Dosado.App.Dance.Floor;
using Dosado.App.Entries;
using Dosado.App.Example;
using Dosado.App.Locks;
using Dosado.App.Pairing;
using Dosado.App.Pausing;
using Dosado.App.Plan;
using Dosado.App.Reveals;
using Dosado.App.Safety;
using Dosado.App.Share;
using Dosado.App.Start;
using Dosado.App.Talk;
using Dosado.App.Talk.Cycle;
using Dosado.App.Talk.Letters;
using Dosado.App.Talk.Say;
using Dosado.App.Talk.Saying;
using Dosado.App.Talk.Softening;
using Dosado.App.Talk.Steps;
using Dosado.App.Talk.Tutorial;
using Dosado.App.Today;
using Dosado.App.Us;
using Dosado.App.Us.Decks;
using Dosado.App.Us.Hopes;
using Dosado.App.Us.InnerWorld;
using Dosado.App.Us.Needs;
using Dosado.App.Us.Notes;
using Dosado.App.Us.OwnTime;

namespace Dosado.App.Visits;

/// <summary>Every page of the app, feature by feature.</summary>
internal static class Routes
{
    private static readonly IReadOnlyList<Route> All =
    [
        .. TodayHandler.Routes,
        .. SayHandler.Routes,
        .. EntriesHandler.Routes,
        .. ShareHandler.Routes,
        .. KeepHandler.Routes,
        .. ExampleHandler.Routes,
        .. LocksHandler.Routes,
        .. MarkHandler.Routes,
        .. PauseHandler.Routes,
        .. UsHandler.Routes,
        .. Corners.Routes,
        .. NotesHandler.Routes,
        .. ShowHandler.Routes,
        .. ShownHandler.Routes,
        .. BenchHandler.Routes,
        .. ReleaseHandler.Routes,
        .. TrustHandler.Routes,
        .. DecksHandler.Routes,
        .. GuessHandler.Routes,
        .. InnerHandler.Routes,
        .. CareHandler.Routes,
        .. BondKind.Routes,
        .. KeepingHandler.Routes,
        .. LeaveHandler.Routes,
        .. InviteHandler.Routes,
        .. JoinHandler.Routes,
        .. DevicesHandler.Routes,
        .. RecoverHandler.Routes,
        .. MoveHandler.Routes,
        .. ExportHandler.Routes,
        .. PlanHandler.Routes,
        .. AgreementsHandler.Routes,
        .. TalkHandler.Routes,
        .. SofaHandler.Routes,
        .. HalfHandler.Routes,
        .. HalfShareHandler.Routes,
        .. CycleHandler.Routes,
        .. SofteningHandler.Routes,
        .. EarlierHandler.Routes,
        .. RevealHandler.Routes,
        .. ReadingsHandler.Routes,
        .. TurnsHandler.Routes,
        .. StepsHandler.Routes,
        .. EveningHandler.Routes,
        .. StepsShareHandler.Routes,
        .. StepsReplyHandler.Routes,
        .. DanceHandler.Routes,
        .. MyDaysHandler.Routes,
        .. BetweenHandler.Routes,
        .. FloorHandler.Routes,
        .. DraftHandler.Routes,
        .. LookHandler.Routes,
        .. EndsHandler.Routes,
        .. PracticeHandler.Routes,
        .. LetterHandler.Routes,
    ];

    /// <summary>The route for a visit and the segments that it leaves open, or null for an unknown page.</summary>
    public static (Route Route, IReadOnlyList<string> Parts)? Find(Visit visit) => All
        .Select(route => (Route: route, Parts: route.FindParts(visit)))
        .Where(match => match.Parts is not null)
        .Select(match => ((Route, IReadOnlyList<string>)?)(match.Route, match.Parts!))
        .FirstOrDefault();
}
