using Dosado.App.Frame;
using Dosado.Bond;

namespace Dosado.Places.Plan;

/// <summary>A stretch of a week as one of the two sees it.</summary>
/// <param name="Index">Its place in the proposal; <see cref="Agreed"/> for what stands by agreement.</param>
/// <param name="Day">0 to 6.</param>
/// <param name="From">When, on this device's clocks.</param>
/// <param name="Length">How long.</param>
/// <param name="Side">Whose.</param>
/// <param name="Kind">What for; null for own time that has no name here.</param>
/// <param name="IsLetGo">Whether one of them said "not today".</param>
public sealed record ShownBlock(
    int Index,
    int Day,
    DateTime From,
    TimeSpan Length,
    Side Side,
    WeekKind? Kind,
    bool IsLetGo)
{
    /// <summary>The place of what is in no proposal because it is agreed on.</summary>
    public const int Agreed = -1;

    /// <summary>When it ends, on this device's clocks.</summary>
    public DateTime To => From + Length;
}

/// <summary>What a week holds of one wish.</summary>
/// <param name="Kind">What for; null for all of a sort, or for own time that has no name here.</param>
/// <param name="IsOwn">Whether it is about own time.</param>
/// <param name="Got">How much the week has.</param>
/// <param name="Wish">What was wished for.</param>
public sealed record HeldWish(WeekKind? Kind, bool IsOwn, TimeSpan Got, TimeWish Wish);

/// <summary>What a week holds for one of the two.</summary>
/// <param name="Name">Their name.</param>
/// <param name="Side">Whose colour.</param>
/// <param name="Together">Time together in all.</param>
/// <param name="Own">Their own time in all.</param>
/// <param name="Wishes">Their wishes, one by one.</param>
/// <param name="InAll">Their wishes for all time together, and for all own time; empty for nothing said.</param>
public sealed record HeldFor(
    string Name, Side Side, TimeSpan Together, TimeSpan Own, IReadOnlyList<HeldWish> Wishes, IReadOnlyList<HeldWish> InAll)
{
    /// <summary>Whether they wished for something and the week has nothing of it.</summary>
    public bool IsEmpty => Wishes.Count > 0 && Wishes.All(w => w.Got == TimeSpan.Zero);
}

/// <summary>A week as one of the two sees it.</summary>
/// <param name="Week">Its first day.</param>
/// <param name="Today">The person's day.</param>
/// <param name="Blocks">Its stretches by time.</param>
/// <param name="Held">What it holds for each: me, then the other; one alone for one alone.</param>
public sealed record ShownWeek(
    DateOnly Week,
    DateOnly Today,
    IReadOnlyList<ShownBlock> Blocks,
    IReadOnlyList<HeldFor> Held)
{
    /// <summary>Whether another one has the same stretches at the same times.</summary>
    public bool HasSameStretches(ShownWeek other) => Stretches().SetEquals(other.Stretches());

    private HashSet<ShownBlock> Stretches() => [.. Blocks.Select(b => b with { Index = ShownBlock.Agreed })];
}
