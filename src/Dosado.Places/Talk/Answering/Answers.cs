using Dosado.App.Visits;

namespace Dosado.Places.Talk.Answering;

/// <summary>Words to begin an answer with, whatever is answered: adopted and changed by whoever sends them, never sent by a tap.</summary>
internal static class Answers
{
    /// <summary>Wanting to answer well, and asking for time.</summary>
    public const string Time = "time";

    /// <summary>Being there, before any reply (M074).</summary>
    public static IReadOnlyList<string> Presence { get; } = ["here", "thanks"];

    private static readonly string[] Ready = [.. Presence, "later", Time];

    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("GET", "/talk/word", r => Task.FromResult(Begin(r, "/today/word", "/today"))),
    ];

    /// <summary>An answer with the words that the visit asks for, or with none.</summary>
    public static Outcome Begin(Request request, string action, string back) => request.Home.Bond?.Other is { } other
        ? Outcome.Show<AnswerPage>(
            new AnswerModel(other.Name, action, back, Ready.FirstOrDefault(w => w == request.Visit.FindQuery("with")), string.Empty, null),
            Keeping.ReadyToShare)
        : Outcome.Go(back);
}
