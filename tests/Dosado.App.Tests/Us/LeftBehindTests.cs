namespace Dosado.App.Tests.Us;

/// <summary>A lost device is found again, after the person's own things moved house without it.</summary>
public class LeftBehindTests : IAsyncLifetime
{
    private readonly RelayForTests _relay = new();

    public Task InitializeAsync() => _relay.InitializeAsync();

    public Task DisposeAsync() => _relay.DisposeAsync();

    [Fact]
    public async Task It_says_so_and_comes_along_with_the_new_code()
    {
        var (phone, found) = await MovedWithoutAsync();

        await found.FollowAsync("With the new code");
        await found.Fill("Recovery code", await phone.CodeAsync()).PressAsync("Go on");

        await HaveTheSameAsync(phone, found);
    }

    [Fact]
    public async Task It_comes_along_by_six_words()
    {
        var (phone, found) = await MovedWithoutAsync();

        await phone.InviteAsync(found);
        Couple.WordsOf(found).ShouldBe(Couple.WordsOf(phone));
        await phone.PressAsync("They are the same");
        await found.PressAsync("They are the same");
        await Eventually.Async(async () =>
        {
            await found.OpenAsync("/join");
            return found.Page.Path == "/today";
        });

        await HaveTheSameAsync(phone, found);
    }

    [Fact]
    public async Task The_old_code_brings_nothing_and_somebody_elses_code_mixes_nothing()
    {
        var (phone, kim) = await Couple.PairAsync(_relay);
        await phone.KeepHereAsync("rain on the roof", string.Empty);
        await kim.KeepHereAsync("Kim's own", string.Empty);
        var old = await phone.CodeAsync();
        var (_, found) = await MovedWithoutAsync(phone);

        await found.TryRecoverAsync(old);
        found.Shows("There is nothing at this address for that code.").ShouldBeTrue();
        var kims = await kim.CodeAsync();
        await Eventually.Async(async () =>
        {
            await found.TryRecoverAsync(kims);
            return found.Shows("The things that this code opens are somebody else's");
        });

        (await found.OwnWordsAsync()).ShouldContain("rain on the roof");
        found.Text.ShouldNotContain("Kim's own");
        (await kim.OwnWordsAsync()).ShouldNotContain("rain on the roof");
    }

    [Fact]
    public async Task A_device_that_was_not_left_behind_takes_no_code()
    {
        var phone = await OwnerAsync();

        await phone.OpenAsync("/recover");

        phone.Page.Path.ShouldBe("/us");
    }

    private async Task<(Device Phone, Device Found)> MovedWithoutAsync() =>
        await MovedWithoutAsync(await OwnerAsync());

    /// <summary>A second device, a move without it, and words written on both since.</summary>
    private async Task<(Device Phone, Device Found)> MovedWithoutAsync(Device phone)
    {
        var found = await _relay.DeviceAsync();
        await found.RecoverAsync(await phone.CodeAsync());
        await phone.OpenAsync("/us/devices");
        await phone.PressAsync("Make the old code worthless");
        await phone.WriteAsync("after the move");
        await found.WriteAsync("while it was away");
        await found.SeesAsync("/us/devices", "This device was left behind");
        return (phone, found);
    }

    private static async Task HaveTheSameAsync(Device phone, Device found)
    {
        foreach (var words in new[] { "rain on the roof", "after the move", "while it was away" })
        {
            (await found.OwnWordsAsync()).ShouldContain(words);
        }

        await Eventually.Async(async () =>
        {
            await phone.CodeAsync();
            return (await phone.OwnWordsAsync()).Contains("while it was away", StringComparison.Ordinal);
        });
        await found.OpenAsync("/us/devices");
        found.Shows("This device was left behind").ShouldBeFalse();
    }

    private async Task<Device> OwnerAsync()
    {
        var phone = await _relay.BegunAsync("Robin");
        await phone.KeepHereAsync("rain on the roof", _relay.SetupCode);
        return phone;
    }
}
