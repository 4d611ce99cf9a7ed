using Dosado.Bond;

namespace Dosado.Cli.Example;

/// <summary>
/// What the invented two have made between them: a cycle that came by twice, told from both sides and begun by neither, and
/// an agreement to try out.
/// </summary>
/// <param name="today">Today.</param>
/// <param name="newId">Makes ids.</param>
internal sealed class Together(DateOnly today, Func<EntryId> newId)
{
    /// <summary>Something that one of the two did.</summary>
    public sealed record Act(bool IsByAsh, Event Event);

    /// <summary>In the order in which it happened.</summary>
    public IEnumerable<Act> Acts =>
    [
        .. CameBy(16, "We sat at the table and Sky read the news.", "Ash asked three times what was wrong.", AnotherTime),
        .. CameBy(5, "Sky went upstairs without a word.", "Ash said: always the same.", OtherWay.Unknown),
        .. Agreement(),
    ];

    private static OtherWay AnotherTime =>
        new("", "I put the phone away", "Ash is worn out as well", "I say: ten minutes, then I am here");

    private IEnumerable<Act> CameBy(int daysAgo, string reachedAsh, string reachedSky, OtherWay skys)
    {
        var (time, day) = (newId(), today.AddDays(-daysAgo));
        var ash = new AboveLineShared(newId(), time, day, new(
            reachedAsh,
            "Something is in the way.",
            new(["anxiety"], ""),
            "I am not what Sky wants to come home to.",
            new(["criticise"], ""),
            "I asked again, and louder."));
        var sky = new AboveLineShared(newId(), time, day, new(
            reachedSky,
            "I am doing it wrong again.",
            new(["numb"], ""),
            "Whatever I say will not be enough.",
            new(["silence"], ""),
            "I looked for something to do elsewhere."));
        yield return new(true, ash);
        yield return new(false, sky);
        yield return new(false, Below(time, "shame", "I need a moment in which nothing is asked.", "that it gets calm", "it got louder"));
        yield return new(true, Below(time, "fear", "I need a sign that we are all right.", "that Sky turns round", "Sky went further away"));
        yield return new(true, new CrossingConfirmed(newId(), time, sky.Id));
        yield return new(false, new CrossingConfirmed(newId(), time, ash.Id));
        yield return new(false, new CycleNamed(newId(), time, "The revolving door"));
        if (!skys.IsUnknown)
        {
            yield return new(false, new OtherWayShared(newId(), time, skys));
        }
    }

    private BelowLineShared Below(EntryId time, string felt, string need, string hoped, string got) =>
        new(newId(), time, new(new([felt], ""), need, hoped, got));

    private IEnumerable<Act> Agreement()
    {
        const string Words = "Whoever needs a quarter of an hour after work says so at the door, and comes back by themselves.";
        var offered = new AgreementOffered(newId(), new(Words, today.AddDays(24), IsTryOut: true));
        yield return new(false, offered);
        yield return new(true, new AgreementAnswered(newId(), offered.Id, Yes: true));
    }
}
