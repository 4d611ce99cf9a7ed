using Dosado.App.Visits;

namespace Dosado.Places.Talk.Saying;

/// <summary>Which turn on the sofa a visit asks for.</summary>
internal static class SofaTurn
{
    private const int Most = 600;

    /// <summary>The turn in the address; 0 when there is none.</summary>
    public static int Of(Visit visit) =>
        int.TryParse(visit.FindQuery("turn"), out var turn) ? Math.Clamp(turn, 0, Most) : 0;
}
