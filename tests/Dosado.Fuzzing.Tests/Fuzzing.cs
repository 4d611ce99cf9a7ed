namespace Dosado.Fuzzing.Tests;

/// <summary>
/// Spoiled input is refused or read, and never more than that. <c>DOSADO_FUZZ=1000000</c> (<c>./check fuzz</c>) reads that
/// many a reader instead of a thousand, <c>DOSADO_FUZZ=250000..500000</c> those from one seed to before another.
/// </summary>
public sealed class Fuzzing
{
    private const int Usually = 1_000;
    private const long MostBytes = 64L * 1024 * 1024;

    /// <summary>What else this process does counts as well; an input that is slow by itself is slow each time.</summary>
    private const int Tries = 5;

    /// <summary>Of the processor, not of the clock: a busy machine makes no reader slow.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    internal static IReadOnlyList<int> Seeds { get; } = Read(Environment.GetEnvironmentVariable("DOSADO_FUZZ") ?? $"{Usually}");

    public static TheoryData<string> Readers => [.. Targets.All.Select(t => t.Name)];

    [Theory]
    [MemberData(nameof(Readers))]
    public void A_reader_stands_whatever_it_is_handed(string name)
    {
        var target = Targets.All.Single(t => t.Name == name);
        ReadSound(target);
        foreach (var seed in Seeds)
        {
            var input = new Mutation(seed).Spoil(target.Corpus);
            Action read = () => target.Read(input, () => new Mutation(seed).SpoilText(target.Corpus));
            Enumerable.Range(0, Tries).Any(_ => IsQuick(read, seed)).ShouldBeTrue($"seed {seed} takes long each time");
        }
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public void A_reader_reads_what_was_not_spoiled(string name)
    {
        ReadSound(Targets.All.Single(t => t.Name == name));
    }

    /// <summary>Also makes what a reader makes once, such as a rulebook: that is no doing of a spoiled input.</summary>
    private static void ReadSound(Target target)
    {
        foreach (var sample in target.Corpus)
        {
            Should.NotThrow(() => target.Read(sample, () => System.Text.Encoding.UTF8.GetString(sample)));
        }
    }

    private static IReadOnlyList<int> Read(string asked)
    {
        var ends = asked.Split("..").Select(int.Parse).ToArray();
        return ends is [var from, var to] ? [.. Enumerable.Range(from, to - from)] : [.. Enumerable.Range(0, ends[0])];
    }

    private static bool IsQuick(Action read, int seed)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var began = Environment.CpuUsage.TotalTime;
        Should.NotThrow(read, $"seed {seed}");
        var time = Environment.CpuUsage.TotalTime - began;
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(MostBytes, $"seed {seed}");
        return time < Longest;
    }
}
