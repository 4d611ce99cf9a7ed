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

    /// <summary>A line, and the feeling that goes with it.</summary>
    private static readonly (string Words, string Feeling)[] AshLines =
    [
        ("The evening on the balcony was good.", "joy"),
        ("I kept listening for the door.", "loneliness"),
        ("A long day; I wanted to be held and did not say it.", "longing"),
        ("Laughed about the burnt rice.", "playfulness"),
        ("I walked home the long way and liked it.", "calm"),
        ("I am proud of the talk I gave.", "pride"),
        ("It is quiet between us and I do not know which quiet.", "worry"),
        ("Coffee in bed, no phones.", "tenderness"),
    ];

    private static readonly (string Words, string Feeling)[] SkyLines =
    [
        ("An hour with the door closed, and then I could listen.", "calm"),
        ("I missed you in the afternoon.", "longing"),
        ("Too many voices today.", "overwhelm"),
        ("I liked that you asked and did not push.", "gratitude"),
        ("The morning was mine and the evening was ours.", "joy"),
        ("I hid in the kitchen for a while.", "shame"),
        ("I wanted to say something kind and it came out short.", "guilt"),
        ("Slept well. Everything is nearer.", "love"),
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

        var (words, feeling) = (isAsh ? AshLines : SkyLines)[day / 3 % AshLines.Length];
        var isTold = day % 3 == 0;
        var sway = (int)Math.Round(2.2 * Math.Sin((day / 6.0) + turn));
        return new(
            new(
                NeedOf(5 + sway, 6 + (turn % 2), isTold || day % 4 != 2),
                NeedOf(5 - sway, 5 + ((turn + 1) % 2), isTold || day % 4 != 3),
                isTold ? [new(feeling, false)] : Drawn(turn + day),
                isTold ? words : string.Empty),
            day % 4 != 1);
    }

    /// <summary>More, fine or less is what the two dials say; on some days only the dials were touched.</summary>
    private static Need NeedOf(int felt, int wanted, bool isLeaning) => new(
        !isLeaning ? null : felt < wanted ? Leaning.More : felt > wanted ? Leaning.Less : Leaning.Fine,
        new(felt),
        new(wanted));

    /// <summary>On days without a line now and then a feeling, whichever comes next in the list.</summary>
    private static ImmutableArray<Feeling> Drawn(int n) => n % 2 == 0 ? [new(Feelings.All[n % Feelings.All.Count], false)] : [];
}
