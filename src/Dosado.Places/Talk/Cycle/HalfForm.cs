using System.Collections.Immutable;
using Dosado.App.Visits;
using Dosado.Bond;

namespace Dosado.Places.Talk.Cycle;

/// <summary>A half as its forms send it. What is missing is not known yet; nothing is cut.</summary>
internal static class HalfForm
{
    /// <summary>The four steps; what belongs to the time after stays as it was.</summary>
    public static CycleHalf ReadSteps(Request request, CycleHalf before) => before with
    {
        Above = new(
            request.Text("reached"),
            request.Text("early"),
            ReadChoices(request, "turned", CycleLists.OnTop),
            request.Text("concluded"),
            ReadChoices(request, "did", CycleLists.Moves),
            request.Text("exactly")),
        Below = before.Below with { Felt = ReadChoices(request, "felt", CycleLists.Underneath), Need = request.Text("need") },
    };

    /// <summary>What was hoped for and came, and a different step; the four steps stay as they were.</summary>
    public static CycleHalf ReadAfter(Request request, CycleHalf before) => before with
    {
        Below = before.Below with { Hoped = request.Text("hoped"), Got = request.Text("got") },
        OtherWay = new(request.Text("way-felt"), request.Text("way-shown"), request.Text("way-reading"), request.Text("way-deed")),
    };

    /// <summary>The first text that is too long to be kept, or null.</summary>
    public static Problem? FindProblem(Request request) => request.Visit.Form
        .Where(f => f.Value.Length > CycleHalf.MostWords)
        .Select(f => new Problem(f.Name, f.Value.Length, CycleHalf.MostWords))
        .FirstOrDefault();

    private static Choices ReadChoices(Request request, string name, IReadOnlyList<string> offered) =>
        new Choices([.. request.All(name)], request.Text(name + "-own")).Among(offered);
}
