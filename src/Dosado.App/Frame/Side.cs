namespace Dosado.App.Frame;

/// <summary>Whose colour a part carries.</summary>
public enum Side
{
    /// <summary>The person whose device this is.</summary>
    A,

    /// <summary>The other.</summary>
    B,

    /// <summary>The two together: the third colour.</summary>
    Both,
}

internal static class SideMarkup
{
    public static string ToData(this Side side) => side switch
    {
        Side.A => "a",
        Side.B => "b",
        Side.Both => "both",
        _ => throw new ArgumentOutOfRangeException(nameof(side)),
    };
}
