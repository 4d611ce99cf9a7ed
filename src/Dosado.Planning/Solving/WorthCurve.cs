namespace Dosado.Planning.Solving;

/// <summary>
/// What so many slots are worth to a person with a wish: up by twice the weight a slot until it is good, down by the
/// weight after that for time together. Own time past what is good is simply left over, so it is level.
/// </summary>
internal static class WorthCurve
{
    public static int[] Together(Wish? wish, int low, WeekGrid grid) => Table(wish, low, grid, fall: 1);

    public static int[] Own(Wish? wish, int low, WeekGrid grid) => Table(wish, low, grid, fall: 0);

    public static int[] Nothing() => new int[Total.MaxSlots + 1];

    private static int[] Table(Wish? wish, int low, WeekGrid grid, int fall)
    {
        var worth = Nothing();
        if (wish is null) return worth;
        var good = grid.ToSlots(wish.Good);
        var (rise, sink) = (2 * wish.Weight, -fall * wish.Weight);
        for (var x = low + 1; x < worth.Length; x++) worth[x] = worth[x - 1] + (x <= good ? rise : sink);
        for (var x = low - 1; x >= 0; x--) worth[x] = worth[x + 1] - (x < good ? rise : sink);
        return worth;
    }
}
