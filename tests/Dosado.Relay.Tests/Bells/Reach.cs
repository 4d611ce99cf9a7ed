using System.Net;
using Dosado.Relay.Bells;

namespace Dosado.Relay.Tests.Bells;

/// <summary>Where a relay posts to when a device names the address.</summary>
public class Reach
{
    [Theory]
    [InlineData("https://push.example.net/abc", true)]
    [InlineData("https://push.example.net:443/abc", true)]
    [InlineData("http://push.example.net/abc", false)]
    [InlineData("https://push.example.net:8443/abc", false)]
    [InlineData("https://127.0.0.1/abc", false)]
    [InlineData("https://[::1]/abc", false)]
    [InlineData("https://2130706433/abc", false)]
    [InlineData("https://localhost/abc", false)]
    [InlineData("https://intranet/abc", false)]
    [InlineData("https://user:secret@push.example.net/abc", false)]
    [InlineData("https://push.example.net/abc#part", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("/abc", false)]
    [InlineData("", false)]
    public void An_endpoint_is_an_https_address_at_a_name(string text, bool isOne) =>
        (PushEndpoint.Find(text) is not null).ShouldBe(isOne);

    [Fact]
    public void An_endpoint_of_any_length_is_none() =>
        PushEndpoint.Find("https://push.example.net/" + new string('a', 1_024)).ShouldBeNull();

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.0")]
    [InlineData("2a00:1450:4001::1")]
    [InlineData("::ffff:8.8.8.8")]
    public void A_public_address_is_reached(string address) =>
        PublicAddress.Is(IPAddress.Parse(address)).ShouldBeTrue();

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("100.64.0.1")]
    [InlineData("127.0.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("198.18.0.1")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("2001::7f00:1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("fc00::1")]
    [InlineData("fe80::1")]
    [InlineData("ff02::1")]
    public void No_other_address_is(string address) => PublicAddress.Is(IPAddress.Parse(address)).ShouldBeFalse();

    [Fact]
    public async Task A_name_that_leads_into_this_machine_is_not_followed()
    {
        using var handler = new SocketsHttpHandler { ConnectCallback = PublicAddress.ConnectAsync, UseProxy = false };
        using var client = new HttpClient(handler);
        await using var there = await TestRelay.StartAsync();

        (await there.Http.GetAsync("health")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var refused = await Should.ThrowAsync<HttpRequestException>(
            () => client.GetAsync(new Uri($"http://localhost:{there.Host.Address.Port}/health")));

        refused.Message.ShouldStartWith("the address is not a public one");
    }
}
