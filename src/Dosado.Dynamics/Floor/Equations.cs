namespace Dosado.Dynamics.Floor;

/// <summary>
/// How the two states change. The equations are ours; each term stands for one sentence of the mechanisms it names, and
/// docs/dynamics.md writes them out. The places follow x' = a (s - x) + c tanh((y - x) / k) + noise.
/// </summary>
internal sealed class Equations(Pairing<Ways> ways, Rates rates)
{
    private readonly Ways _first = ways.First;
    private readonly Ways _second = ways.Second;

    public (Acts First, Acts Second) ActsAt(in Seat first, in Seat second, in Circumstances now) => (
        Acts.Of(first, second, _first, rates, now.Disclosure.First),
        Acts.Of(second, first, _second, rates, now.Disclosure.Second));

    public (Seat First, Seat Second) Change(in Seat first, in Seat second, in Circumstances now)
    {
        var (one, other) = ActsAt(first, second, now);
        return (
            ChangeOf(first, second, one, other, _first, _second, Felt.ByFirst(now)),
            ChangeOf(second, first, other, one, _second, _first, Felt.BySecond(now)));
    }

    private Seat ChangeOf(
        in Seat me, in Seat you, in Acts mine, in Acts yours, Ways ways, Ways yourWays, in Felt now)
    {
        var answered = yourWays.Attention * yours.Presence * Answer(me.Distress, yourWays);
        var granted = yourWays.Attention * yours.Presence * Answer(me.Pressure, yourWays);
        var unsure = 1 - me.Certainty;
        var soothed = 0.4 + (1.2 * me.Certainty * yours.Presence) + (2 * answered) + (mine.Told * (0.5 + yours.Presence))
            + (0.05 * yourWays.Placating);
        var told = (yours.Told * you.Distress / (0.3 + you.Distress)) + now.Disclosure;
        return new(
            (ways.Return * (Home(me, mine, ways) - me.Place)) + (ways.Draw * rates.Reach * Math.Tanh((you.Place - me.Place) / rates.Reach)),
            rates.Distress * ((rates.LackHurts * mine.Lack * unsure) + (rates.BlameHurts * yours.Criticism * (0.5 + unsure))
                + (0.3 * me.Guilt) + ((now.Shock + now.Hurt) * (0.5 + unsure)) - (me.Distress * soothed)),
            rates.Distress * ((0.5 * you.Distress) + (0.3 * you.Armour) - (me.Guilt * (1 + mine.Criticism))),
            (rates.Connection * (((Received(me, you, yours, yourWays, now) + me.Bond) / 2) - me.Connection))
                + (rates.Telling * told * (1 - me.Connection)),
            rates.Armour * (Shut(me, yours, ways) - me.Armour),
            (rates.Resentment * (mine.Lack + (2 * now.Hurt)) * (1 - mine.Told))
                - (((5 * rates.Resentment * mine.Told * yours.Presence) + rates.Forgetting) * me.Resentment),
            rates.Certainty * (Math.Clamp((1.2 * yours.Care * (1 - (0.5 * yourWays.Placating))) - yours.Criticism, 0, 1) - me.Certainty),
            rates.Pressure * ((2 * ways.Space * now.Together * (1 - me.Openness) * Nearness(yourWays))
                + (ways.Space * yours.Clinging) + now.Crowding - (me.Pressure * (1 + (2 * granted)))),
            rates.Openness * ((ways.Authenticity / (1 + me.Resentment) * (1 - (0.5 * me.Armour))) - me.Openness),
            rates.Bond * (me.Connection - me.Bond));
    }

    /// <summary>The place one seeks: nearer when short of closeness, further when short of room or shut.</summary>
    private static double Home(in Seat me, in Acts mine, Ways ways) =>
        ways.Closeness + (0.5 * (mine.Lack - me.Pressure)) - (0.3 * me.Armour);

    /// <summary>How near one comes to the other of one's own accord: whoever needs more comes nearer (M118).</summary>
    private static double Nearness(Ways ways) => 0.2 + (1.4 * ways.Closeness);

    /// <summary>What reaches one of the other: presence, what they show, reassurance when apart; less when blamed.</summary>
    private static double Received(in Seat me, in Seat you, in Acts yours, Ways yourWays, in Felt now)
    {
        var apart = 1 - now.Together;
        var engaged = yours.Care * Nearness(yourWays) * (1 - (0.6 * yourWays.Placating));
        var shown = (0.95 + (0.95 * you.Openness)) * Meeting(now.Together);
        return Math.Max(0, (engaged * shown) + (0.4 * yourWays.Reassurance * apart) + (0.3 * now.Touch * you.Openness * me.Openness)
            - (0.4 * yours.Criticism) - (0.3 * apart * (1 - yourWays.Reassurance) * (1 - me.Certainty)));
    }

    /// <summary>What shared hours give: the first ones most; without a life of one's own there is less to bring (M130).</summary>
    private static double Meeting(double together) => 1.25 * together / (0.2 + together) * (1 - (0.45 * together * together));

    /// <summary>Criticism and resentment shut; gentleness and telling melt a share of it.</summary>
    private double Shut(in Seat me, in Acts yours, Ways ways) =>
        Math.Clamp(ways.Armour + (rates.BlameArms * yours.Criticism) + (0.25 * me.Resentment / (1 + me.Resentment)), 0, 1)
            * (1 - (0.5 * Math.Min(1, yours.Softly + yours.Told)));

    /// <summary>One answers a sign once it is louder than one's threshold; early responders have a low one.</summary>
    private static double Answer(double sign, Ways ways) => 1 / (1 + Math.Exp((ways.Rung - sign) / 0.05));

    /// <summary>The circumstances as one of the two meets them; the other's disclosure is what reaches this one.</summary>
    private readonly record struct Felt(
        double Together, double Touch, double Shock, double Crowding, double Hurt, double Disclosure)
    {
        public static Felt ByFirst(in Circumstances now) => new(
            now.Together, now.Touch, now.Shock.First, now.Crowding.First, now.Hurt.First, now.Disclosure.Second);

        public static Felt BySecond(in Circumstances now) => new(
            now.Together, now.Touch, now.Shock.Second, now.Crowding.Second, now.Hurt.Second, now.Disclosure.First);
    }
}
