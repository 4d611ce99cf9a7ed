namespace Dosado.App.Tests.Locks;

/// <summary>A code sent by two taps, or from two tabs, opens everything once.</summary>
public class SentTwiceTests : IAsyncLifetime
{
    private readonly RelayForTests _relay = new();

    public Task InitializeAsync() => _relay.InitializeAsync();

    public Task DisposeAsync() => _relay.DisposeAsync();

    [Fact]
    public async Task Nothing_is_there_twice()
    {
        var (robin, _) = await Couple.PairAsync(_relay);
        await robin.SendAsync("/us/locks/app", [new("next-code", "2468")]);
        await robin.SendAsync("/lock");

        await Task.WhenAll(UnlockAsync(), UnlockAsync());
        await robin.SendAsync("/mine");
        var own = robin.Home.Own;
        await robin.SendAsync("/mine");

        robin.Home.Bonds.Count.ShouldBe(1);
        own.ShouldNotBeNull();
        robin.Home.Own.ShouldBeSameAs(own);

        Task UnlockAsync() => robin.SendAsync("/unlock", [new("code", "2468"), new("next", "/today")]);
    }
}
