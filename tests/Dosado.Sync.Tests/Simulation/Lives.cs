namespace Dosado.Sync.Tests.Simulation;

/// <summary>
/// Two people with three devices each, and a counsellor who reads what one of them hands over: over a bad line, with
/// crashes, full disks, second tabs, clocks that jump, backups put back, a relay that lies, and a move of house without the
/// device that was lost. Replay a seed: <c>DOSADO_SEED=17 dotnet test tests/Dosado.Sync.Tests --filter Simulation</c>;
/// <c>./check simulation</c> lives ten thousand of them, <c>./check simulation 2500..5000</c> a part of these.
/// </summary>
public class Lives
{
    private const int Steps = 60;

    private static readonly string Asked = Environment.GetEnvironmentVariable("DOSADO_SEEDS") ?? "100";

    [Fact]
    [Trait("Promise", "P7")]
    [Trait("Promise", "P8")]
    public async Task Whatever_happens_nothing_is_lost_all_hold_the_same_and_who_was_left_behind_reads_nothing_new()
    {
        var only = Environment.GetEnvironmentVariable("DOSADO_SEED");
        var seeds = only is null ? Read(Asked) : [int.Parse(only)];
        await Parallel.ForEachAsync(seeds, async (seed, _) =>
        {
            try
            {
                await LiveAsync(new Random(seed));
            }
            catch (Exception e) when (e is ShouldAssertException or CrashException or StoreFullException)
            {
                throw new ShouldAssertException($"seed {seed}: {e.Message}", e);
            }
        });
    }

    /// <summary>A device is put back, and all that it had written since is taken back by another one and dropped.</summary>
    [Theory]
    [InlineData(3865)]
    public Task A_life_in_which_nothing_but_a_hole_tells_of_an_old_copy_holds(int seed) => LiveAsync(new Random(seed));

    private static IEnumerable<int> Read(string asked)
    {
        var ends = asked.Split("..").Select(int.Parse).ToArray();
        return ends is [var from, var to] ? Enumerable.Range(from, to - from) : Enumerable.Range(0, ends[0]);
    }

    private static async Task LiveAsync(Random random)
    {
        var life = await Life.BeginAsync(random);
        for (var step = 0; step < Steps; step++)
        {
            await life.StepAsync();
        }

        await life.ComeToRestAsync();
        await life.ShouldAgreeAsync();
        await life.ShouldHaveLostNothingAsync();
        await life.ShouldTellTheLostNothingNewAsync();
        await life.ShouldHaveHandedOverAsync();
    }
}
