using Dosado.App.Visits;
using Dosado.App.Words;
using Dosado.Places.Agreements;
using Dosado.Places.Dance;
using Dosado.Places.Dance.Between;
using Dosado.Places.Dance.Days;
using Dosado.Places.Dance.Floor;
using Dosado.Places.Pairing;
using Dosado.Places.Pausing;
using Dosado.Places.Plan;
using Dosado.Places.Reveals;
using Dosado.Places.Style;
using Dosado.Places.Talk;
using Dosado.Places.Talk.Answering;
using Dosado.Places.Talk.Cycle;
using Dosado.Places.Talk.Letters;
using Dosado.Places.Talk.Say;
using Dosado.Places.Talk.Saying;
using Dosado.Places.Talk.Softening;
using Dosado.Places.Talk.Steps;
using Dosado.Places.Talk.Tutorial;
using Dosado.Places.Us;
using Dosado.Places.Us.Bell;
using Dosado.Places.Us.Decks;
using Dosado.Places.Us.Hopes;
using Dosado.Places.Us.InnerWorld;
using Dosado.Places.Us.Needs;
using Dosado.Places.Us.Notes;
using Dosado.Places.Us.OwnTime;
using Dosado.Places.Us.Seats;
using Dosado.Places.Us.Taking;

namespace Dosado.Places;

/// <summary>Talk, Plan, Our dance and Us: everything that a first visit to Today can do without.</summary>
public static class Places
{
    /// <summary>Their pages and what these say and ask.</summary>
    public static Section Section { get; } = new(
        [
            .. UsHandler.Routes,
            .. InviteHandler.Routes,
            .. LanguageHandler.Routes,
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
            .. BellHandler.Routes,
            .. LeaveHandler.Routes,
            .. DevicesHandler.Routes,
            .. RecoverHandler.Routes,
            .. MoveHandler.Routes,
            .. ExportHandler.Routes,
            .. RestoreHandler.Routes,
            .. ReportHandler.Routes,
            .. SeatsHandler.Routes,
            .. HandHandler.Routes,
            .. ReadingHandler.Routes,
            .. BriefHandler.Routes,
            .. PlanHandler.Routes,
            .. AgreementsHandler.Routes,
            .. StyleHandler.Routes,
            .. TalkHandler.Routes,
            .. SofaHandler.Routes,
            .. HalfHandler.Routes,
            .. HalfShareHandler.Routes,
            .. CycleHandler.Routes,
            .. SofteningHandler.Routes,
            .. EarlierHandler.Routes,
            .. RevealHandler.Routes,
            .. ReadingsHandler.Routes,
            .. OnlookerHandler.Routes,
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
            .. Answers.Routes,
        ],
        [
            ReadingQuestion.Question,
            StepsQuestion.Question,
            MarksQuestion.Question,
        ],
        Texts.EnglishIn(typeof(Places).Assembly));
}
