using System.Diagnostics;
using Dosado.App.Visits;
using Dosado.Bond;

namespace Dosado.Places.Talk.Softening;

/// <summary>A move as its form sends it.</summary>
internal static class ApproachForm
{
    public const string UnderIt = "under-it";
    public const string BackIn = "back-in";

    /// <summary>The two, side by side; neither is anybody's.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [UnderIt, BackIn];

    /// <summary>The move with nothing written; null for a kind that there is not.</summary>
    public static Approach? FindEmpty(string kind) => kind switch
    {
        UnderIt => new Approach.UnderIt(string.Empty, string.Empty),
        BackIn => new Approach.BackIn(string.Empty, string.Empty, string.Empty),
        _ => null,
    };

    public static Approach? Read(Request request) => request.Text("kind") switch
    {
        UnderIt => new Approach.UnderIt(request.Text("slot-0"), request.Text("slot-1")),
        BackIn => new Approach.BackIn(request.Text("slot-0"), request.Text("slot-1"), request.Text("slot-2")),
        _ => null,
    };

    public static string KindOf(Approach approach) => approach switch
    {
        Approach.UnderIt => UnderIt,
        Approach.BackIn => BackIn,
        _ => throw new UnreachableException(),
    };

    public static Problem? FindProblem(Approach approach) => approach.Slots
        .Select((words, slot) => new Problem($"slot-{slot}", words.Length, Approach.MostWords))
        .FirstOrDefault(p => p.Has > p.Most);
}
