using System.Diagnostics;

namespace Dosado.Language.Bench;

/// <summary>One keystroke in a draft of 600 characters, 10,000 characters from cold, and how time grows with length.</summary>
internal static class SpeedBench
{
    private const string Draft600 =
        "Yesterday you came home late and I had cooked. I was sad, and a little ashamed that I minded so much. "
        + "You never tell me when it gets late, and then I sit there and think you don't care. I know your work is a lot. "
        + "How come you never ask me how my day was? Maybe I make it bigger than it is. I would love an hour with you this week, "
        + "only us two, and it is fine if that is not tonight. You are so cold when you come in, you look straight at your phone. "
        + "Could you tell me before six when you will be late? I love you, and I do not want to fight about dinner again, not ever.";

    public static void Run(TextWriter output)
    {
        var rules = Once(output, "rules of en compiled, first time", () => Rulebook.For("en"));
        foreach (var language in Rulebook.Languages)
        {
            Once(output, $"rules of {language} compiled, after that", () => Rulebook.For(language));
        }

        var ten = Long(Draft.LiveLimit);
        Once(output, "10,000 characters, first call of the process", () => Draft.Read(ten, rules));
        Keystrokes(output, rules);
        Report(output, "10,000 characters, nothing remembered", 300, _ => Draft.Read(ten, rules));
        foreach (var length in new[] { 100_000, 1_000_000, 10_000_000 })
        {
            var text = Long(length);
            Once(output, $"{length:N0} characters", () => Draft.Read(text, rules));
        }
    }

    // Beside the clock the processor's time: on a busy machine the clock mostly counts the wait for a core. Compiling just in time is in both.
    private static T Once<T>(TextWriter output, string what, Func<T> run)
    {
        var (start, busy) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var result = run();
        var (elapsed, used) = (Stopwatch.GetElapsedTime(start), Environment.CpuUsage.TotalTime - busy);
        output.WriteLine($"{what}: {elapsed.TotalMilliseconds:0.0} ms, of the processor {used.TotalMilliseconds:0.0} ms");
        return result;
    }

    // A letter is typed in the middle of a sentence that nobody has read in this form before.
    private static void Keystrokes(TextWriter output, Rulebook rules)
    {
        var reader = new DraftReader(rules);
        var middle = Draft600.IndexOf("I would love", StringComparison.Ordinal);
        Report(output, $"one keystroke in {Draft600.Length} characters", 20_000, n =>
            reader.Read($"{Draft600[..middle]}{n:x} {Draft600[middle..]}"));
    }

    // No two sentences are alike, so that none is remembered.
    private static string Long(int length) =>
        string.Concat(Enumerable.Range(0, (length / Draft600.Length) + 1).Select(n => Draft600.Replace(". ", $" {n}. ")))[..length];

    private static void Report(TextWriter output, string what, int times, Action<int> run)
    {
        for (var i = 0; i < times / 4; i++)
        {
            run(-i);
        }

        var taken = new double[times];
        for (var i = 0; i < times; i++)
        {
            var start = Stopwatch.GetTimestamp();
            run(i);
            taken[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(taken);
        output.WriteLine($"{what}: p50 {taken[times / 2]:0.000} ms, p99 {taken[times * 99 / 100]:0.000} ms, worst {taken[^1]:0.000} ms");
    }
}
