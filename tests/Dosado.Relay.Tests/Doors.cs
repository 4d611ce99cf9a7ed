using System.Net.Http.Json;
using Dosado.Sync;

namespace Dosado.Relay.Tests;

/// <summary>Who may do what in a space.</summary>
public class Doors
{
    [Fact]
    public async Task Each_right_opens_its_own_door_only()
    {
        await using var relay = await TestRelay.StartAsync();
        var space = await relay.NewSpaceAsync();

        foreach (var wrong in new[] { space.Read, space.Delete, Some.Token() })
        {
            await (await relay.AppendAsync(space, wrong, null, Some.Envelope(space))).ShouldBeRefusedAsync(401, "not-allowed");
            await (await relay.AskTicketAsync(space, wrong)).ShouldBeRefusedAsync(401, "not-allowed");
        }

        foreach (var wrong in new[] { space.Write, space.Delete, Some.Token() })
        {
            await (await relay.GetAsync(space, token: wrong)).ShouldBeRefusedAsync(401, "not-allowed");
        }

        foreach (var wrong in new[] { space.Read, space.Write, Some.Token() })
        {
            await (await relay.DeleteAsync(space, wrong)).ShouldBeRefusedAsync(401, "not-allowed");
        }
    }

    [Theory]
    [InlineData("GET", "envelopes")]
    [InlineData("POST", "envelopes")]
    [InlineData("POST", "redact")]
    [InlineData("DELETE", "")]
    public async Task A_space_that_nobody_made_is_not_found(string method, string what)
    {
        await using var relay = await TestRelay.StartAsync();
        var path = $"v1/spaces/{Some.SpaceId()}/{what}".TrimEnd('/');

        var answer = await relay.Http.SendAsync(RelayClient.Request(new(method), path, Some.Token()));

        await answer.ShouldBeRefusedAsync(404, "no-such-space");
    }

    [Theory]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer AAAA")]
    [InlineData("Basic dXNlcjpwYXNz")]
    [InlineData("Bearer AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task An_authorization_that_is_no_token_is_not_allowed_and_told_the_scheme(string authorization)
    {
        await using var relay = await TestRelay.StartAsync();
        var space = await relay.NewSpaceAsync();
        var request = new HttpRequestMessage(HttpMethod.Get, $"v1/spaces/{space.Id}/envelopes");
        request.Headers.TryAddWithoutValidation("Authorization", authorization);

        var answer = await relay.Http.SendAsync(request);

        await answer.ShouldBeRefusedAsync(401, "not-allowed");
        answer.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("ABCDEFABCDEFABCDEFABCDEFABCDEFAB")]
    [InlineData("0123456789abcdef0123456789abcdef0")]
    public async Task An_id_that_is_none_is_malformed(string id)
    {
        await using var relay = await TestRelay.StartAsync();

        var read = await relay.Http.SendAsync(RelayClient.Request(HttpMethod.Get, $"v1/spaces/{id}/envelopes", Some.Token()));
        var create = await relay.Http.PutAsJsonAsync($"v1/spaces/{id}", new
        {
            read = Digest.Of("1"u8).ToString(),
            write = Digest.Of("2"u8).ToString(),
            delete = Digest.Of("3"u8).ToString(),
        });

        await read.ShouldBeRefusedAsync(400, "malformed");
        await create.ShouldBeRefusedAsync(400, "malformed");
    }
}
