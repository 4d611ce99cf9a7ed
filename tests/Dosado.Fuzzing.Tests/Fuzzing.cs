using System.Diagnostics;

namespace Dosado.Fuzzing.Tests;

/// <summary>
/// Spoiled input is refused or read, and never more than that. <c>DOSADO_FUZZ=1000000</c> (<c>./check fuzz</c>) reads that
/// many a reader instead of a thousand.
/// </summary>
public sealed class Fuzzing
{
    private const int Usually = 1_000;
    private const long MostBytes = 64L * 1024 * 1024;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    internal static readonly int Inputs =
        int.TryParse(Environment.GetEnvironmentVariable("DOSADO_FUZZ"), out var asked) ? asked : Usually;

    public static TheoryData<string> Readers => [.. Targets.All.Select(t => t.Name)];

    [Theory]
    [MemberData(nameof(Readers))]
    public void A_reader_stands_whatever_it_is_handed(string name)
    {
        var target = Targets.All.Single(t => t.Name == name);
        foreach (var seed in Enumerable.Range(0, Inputs))
        {
            var input = new Mutation(seed).Spoil(target.Corpus);
            Cost(() => target.Read(input, () => new Mutation(seed).SpoilText(target.Corpus)), out var time, out var bytes, seed);
            time.ShouldBeLessThan(Longest, $"seed {seed}");
            bytes.ShouldBeLessThan(MostBytes, $"seed {seed}");
        }
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public void A_reader_reads_what_was_not_spoiled(string name)
    {
        var target = Targets.All.Single(t => t.Name == name);
        foreach (var sample in target.Corpus)
        {
            Should.NotThrow(() => target.Read(sample, () => System.Text.Encoding.UTF8.GetString(sample)));
        }
    }

    private static void Cost(Action read, out TimeSpan time, out long bytes, int seed)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        Should.NotThrow(read, $"seed {seed}");
        (time, bytes) = (watch.Elapsed, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
