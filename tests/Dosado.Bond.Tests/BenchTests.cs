namespace Dosado.Bond.Tests;

public class BenchTests
{
    private static readonly BenchTaken Taken = new(Some.Id(1), Some.Day, "until about eight", "I am still on your side", "tea");

    [Fact]
    [Trait("Mechanism", "M089")]
    public void Only_who_sits_on_the_bench_ends_it_or_makes_it_longer()
    {
        var benches = Replay(
            new(Some.Robin, "", Taken),
            new(Some.Kim, "", new BenchLengthened(Some.Id(2), "never")),
            new(Some.Kim, "", new BenchLeft(Some.Id(3), Some.Day, "")));

        benches.Now.ShouldHaveSingleItem().Value.ShouldBe(Taken);
        benches.Apply(new(Some.Robin, "", new BenchLengthened(Some.Id(4), "tomorrow"))).Now[Some.Robin].Until.ShouldBe("tomorrow");
    }

    [Fact]
    [Trait("Mechanism", "M091")]
    public void Who_comes_back_can_bring_one_thing()
    {
        var benches = Replay(new(Some.Robin, "", Taken), new(Some.Robin, "", new BenchLeft(Some.Id(2), Some.Day, "a blue stone")));

        benches.Now.ShouldBeEmpty();
        benches.Back[Some.Robin].Brought.ShouldBe("a blue stone");
    }

    [Fact]
    public void Earlier_spells_are_kept_nowhere()
    {
        var benches = Replay(
            new(Some.Robin, "", Taken),
            new(Some.Robin, "", new BenchLeft(Some.Id(2), Some.Day, "a blue stone")),
            new(Some.Robin, "", Taken with { Id = Some.Id(3) }));

        benches.Back.ShouldBeEmpty();
        benches.Now.Values.ShouldHaveSingleItem().Id.ShouldBe(Some.Id(3));
    }

    private static Benches Replay(params Recorded[] log) => log.Aggregate(Benches.Empty, (b, r) => b.Apply(r));
}
