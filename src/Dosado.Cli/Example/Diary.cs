using System.Collections.Immutable;
using Dosado.Bond;

namespace Dosado.Cli.Example;

/// <summary>
/// Ten weeks of an invented pair, day by day. Neither has a readable gender; who reaches out changes over the weeks; a
/// request is declined and stays declined, a pause has no time, some days are empty, and some things are never shared.
/// Nobody is persuaded of anything.
/// </summary>
internal static class Diary
{
    /// <summary>What one of the two said on a day: dials as they felt, and whether the other gets to see it.</summary>
    public sealed record Day(CheckIn CheckIn, bool IsShared);

    private static readonly string[] AshLines =
    [
        "The evening on the balcony was good.", "I kept listening for the door.", "A long day; I wanted to be held and did not say it.",
        "Laughed about the burnt rice.", "I walked home the long way and liked it.", "I am proud of the talk I gave.",
        "It is quiet between us and I do not know which quiet.", "Coffee in bed, no phones.",
    ];

    private static readonly string[] SkyLines =
    [
        "An hour with the door closed, and then I could listen.", "I missed you in the afternoon.", "Too many voices today.",
        "I liked that you asked and did not push.", "The morning was mine and the evening was ours.", "I hid in the kitchen for a while.",
        "I wanted to say something kind and it came out short.", "Slept well. Everything is nearer.",
    ];

    /// <summary>
    /// The day of one of the two; null on days without an entry. The same for the same number, always.
    /// </summary>
    public static Day? Of(bool isAsh, int day)
    {
        var turn = ((day / 7) % 4) + (isAsh ? 0 : 2);
        if ((day + (isAsh ? 0 : 3)) % 5 == 4 || day is >= 31 and <= 33)
        {
            return null;
        }

        var lines = isAsh ? AshLines : SkyLines;
        var sway = (int)Math.Round(2.2 * Math.Sin((day / 6.0) + turn));
        return new(
            new(
                new(Leaning(turn + day), At(5 + sway), At(6 + (turn % 2))),
                new(Leaning(turn + day + 1), At(5 - sway), At(5 + ((turn + 1) % 2))),
                Feelings(turn + day),
                day % 3 == 0 ? lines[day / 3 % lines.Length] : string.Empty),
            day % 4 != 1);
    }

    private static Amount At(int value) => new(Math.Clamp(value, 0, Amount.Most));

    private static Leaning? Leaning(int n) => (n % 4) switch
    {
        0 => Bond.Leaning.More,
        1 => Bond.Leaning.Fine,
        2 => Bond.Leaning.Less,
        _ => null,
    };

    private static ImmutableArray<Feeling> Feelings(int n)
    {
        var all = Bond.Feelings.All;
        return n % 2 == 0 ? [new(all[n % all.Count], false), new(all[n * 7 % all.Count], false)] : [];
    }
}
