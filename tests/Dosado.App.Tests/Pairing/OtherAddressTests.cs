namespace Dosado.App.Tests.Pairing;

/// <summary>Robin invites at one address; Kim's app was loaded from another.</summary>
public class OtherAddressTests : IAsyncLifetime
{
    private readonly RelayForTests _robins = new();
    private readonly RelayForTests _kims = new();

    public Task InitializeAsync() => Task.WhenAll(_robins.InitializeAsync(), _kims.InitializeAsync());

    public Task DisposeAsync() => Task.WhenAll(_robins.DisposeAsync(), _kims.DisposeAsync());

    [Fact]
    public async Task A_pasted_link_leads_to_the_address_that_it_carries()
    {
        var (robin, kim) = (await _robins.BegunAsync("Robin"), await _kims.BegunAsync("Kim"));
        await Couple.InviteAsync(robin, _robins.SetupCode);
        var link = robin.Document.QuerySelector("#link")!.TextContent;

        await MeetAsync(robin, kim, () => kim.Fill("The code from the invitation", link));

        await kim.OpenAsync("/us/keeping");
        kim.Shows($"What you share with Robin is kept, sealed, at {_robins.Address.Authority}").ShouldBeTrue();
    }

    [Fact]
    public async Task With_a_code_that_was_read_out_the_address_is_given_beside_it()
    {
        var (robin, kim) = (await _robins.BegunAsync("Robin"), await _kims.BegunAsync("Kim"));
        await Couple.InviteAsync(robin, _robins.SetupCode);

        await MeetAsync(robin, kim, () => kim
            .Fill("The code from the invitation", Couple.CodeOf(robin))
            .Fill("The other address", _robins.Address.ToString()));

        await kim.OpenAsync("/us");
        kim.Shows("Robin").ShouldBeTrue();
    }

    [Theory]
    [InlineData("http://example.org/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("my cousin's box")]
    public async Task What_is_no_usable_address_is_said_and_asked_again(string address)
    {
        var kim = await _kims.BegunAsync("Kim");
        await kim.OpenAsync("/join");

        await kim.Fill("The code from the invitation", "AAAAAA").Fill("The other address", address).PressAsync("Go on");

        kim.Page.Status.ShouldBe(422);
        kim.Shows("That is no address that can be used here.").ShouldBeTrue();
    }

    private static async Task MeetAsync(Device robin, Device kim, Func<Device> type)
    {
        await kim.OpenAsync("/join");
        await type().PressAsync("Go on");
        await kim.PressAsync("On this device only");
        await Couple.CompareAsync(robin, kim);
    }
}
