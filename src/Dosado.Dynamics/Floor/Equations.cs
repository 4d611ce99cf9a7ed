using Dosado.Dynamics.Numbers;

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
            ChangeOf(first, second, one, other, _first, _second, new(now, p => p.First)),
            ChangeOf(second, first, other, one, _second, _first, new(now, p => p.Second)));
    }

    private Seat ChangeOf(
        in Seat me, in Seat you, in Acts mine, in Acts yours, Ways ways, Ways yourWays, in Felt now)
    {
        var answered = yourWays.Attention * yours.Presence * Answer(me.Distress, yourWays);
        var granted = yourWays.Attention * yours.Presence * Answer(me.Pressure, yourWays);
        var unsure = 1 - me.Certainty;
        return new(
            (ways.Return * (Home(me, mine, ways) - me.Place)) + (ways.Draw * rates.Reach * Math.Tanh((you.Place - me.Place) / rates.Reach)),
            rates.Distress * ((rates.LackHurts * mine.Lack * unsure) + (rates.BlameHurts * yours.Criticism) + (0.3 * me.Guilt)
                + now.Shock + now.Hurt - (me.Distress * (1 + (2 * answered) + (mine.Told * yours.Presence)
                + (0.5 * yourWays.Placating)))),
            rates.Distress * ((0.5 * you.Distress) - (me.Guilt * (1 + (2 * mine.Criticism)))),
            rates.Connection * (Received(me, you, yours, yourWays, now) - me.Connection),
            rates.Armour * (Shut(me, yours, ways) - me.Armour),
            (rates.Resentment * (mine.Lack + (2 * now.Hurt)) * (1 - mine.Told))
                - (((3 * rates.Resentment * mine.Told * yours.Presence) + rates.Forgetting) * me.Resentment),
            rates.Certainty * (Math.Clamp((1.2 * yours.Care) - yours.Criticism, 0, 1) - me.Certainty),
            rates.Pressure * ((1.5 * ways.Space * now.Together * (1.2 - me.Openness)) + (ways.Space * yours.Clinging)
                + now.Crowding - (me.Pressure * (1 + (2 * granted)))),
            rates.Openness * ((ways.Authenticity / (1 + me.Resentment) * (1 - (0.5 * me.Armour))) - me.Openness),
            rates.Bond * (me.Connection - me.Bond));
    }

    /// <summary>The place one seeks: nearer when short of closeness, further when short of room or shut.</summary>
    private static double Home(in Seat me, in Acts mine, Ways ways) =>
        ways.Closeness + (0.5 * (mine.Lack - me.Pressure)) - (0.3 * me.Armour);

    /// <summary>What reaches one of the other: presence, what they show and tell, reassurance when apart; less when blamed.</summary>
    private static double Received(in Seat me, in Seat you, in Acts yours, Ways yourWays, in Felt now)
    {
        var apart = 1 - now.Together;
        var engaged = yours.Care * (0.5 + yourWays.Closeness) * (1 - (0.5 * yourWays.Placating));
        var shown = (0.4 + (0.4 * you.Openness)) * (0.5 + (0.5 * now.Together));
        var told = yours.Told * you.Distress / (0.3 + you.Distress);
        return Math.Max(0, (engaged * shown) + (0.3 * told) + (0.25 * now.Disclosure) + (0.4 * yourWays.Reassurance * apart)
            + (0.2 * me.Bond) + (0.3 * now.Touch * you.Openness * me.Openness)
            - (0.4 * yours.Criticism) - (0.3 * apart * (1 - yourWays.Reassurance) * (1 - me.Certainty)));
    }

    private double Shut(in Seat me, in Acts yours, Ways ways) => Math.Clamp(
        ways.Armour + (rates.BlameArms * yours.Criticism) + (0.4 * me.Resentment / (1 + me.Resentment))
            - (0.4 * yours.Softly) - (0.4 * yours.Told), 0, 1);

    /// <summary>One answers a sign once it is louder than one's threshold; early responders have a low one.</summary>
    private static double Answer(double sign, Ways ways) => 1 / (1 + Math.Exp((0.8 * (1 - ways.EarlyResponse) - sign) / 0.05));

    /// <summary>The circumstances as one of the two meets them; the other's disclosure is what reaches this one.</summary>
    private readonly struct Felt(in Circumstances now, Func<Pair, double> mine)
    {
        public double Together { get; } = now.Together;

        public double Touch { get; } = now.Touch;

        public double Shock { get; } = mine(now.Shock);

        public double Crowding { get; } = mine(now.Crowding);

        public double Hurt { get; } = mine(now.Hurt);

        public double Disclosure { get; } = mine(now.Disclosure.Swapped);
    }
}
