using Dosado.EndToEnd.Tests.Stage;
using Dosado.Sync;
using Dosado.Sync.Tests;
using Dosado.Vault;
using Microsoft.Playwright;
using Forging = Dosado.Sync.Tests.Some;

namespace Dosado.EndToEnd.Tests.Lies;

/// <summary>Somebody who has read an invitation's link, with a device and a person key of their own; also with the relay's help.</summary>
internal sealed class LinkReader(IRelay relay, InvitationCode code, SigningKey device, PersonKey person)
{
    private readonly SpaceKeys _place = code.ToInviteSpace().ToKeys();

    /// <summary>Requests for what lies in the meeting place, and what is left there.</summary>
    public string Log => $"**/v1/spaces/{_place.Id}/envelopes*";

    public static async Task<LinkReader> OfAsync(string link, Uri address) => new(
        new HttpRelay(new HttpClient { BaseAddress = address }, TimeProvider.System),
        ((CodeReading<InvitationCode>.Understood)InvitationCode.Read(link.Trim())).Code,
        await Forging.Crypto.LoadAsync(await Forging.Crypto.MakePersonKeyAsync(default), default),
        await Forging.Crypto.MakePersonKeyAsync(default));

    /// <summary>All that lies there now.</summary>
    public async Task<IReadOnlyList<LogItem>> ReadAsync() =>
        ((RelayAnswer<LogPage>.Granted)await relay.ReadAsync(_place.Id, _place.Read, 0, default)).Value.Items;

    /// <summary>The offer with this reader's keys in place of the inviting device's.</summary>
    public async Task<LogItem> SwapKeysAsync(LogItem offer)
    {
        using var seal = await SpaceSeal.ForAsync(Forging.Crypto, _place.Reading, device, default);
        var opened = (Dosado.Sync.Opening.Opened)(await seal.OpenAsync([((LogItem.Whole)offer).Envelope], default))[0];
        PairingOffer.TryRead(opened.Inside.Content, out var honest).ShouldBeTrue();
        var swapped = honest! with
        {
            Certificate = await person.CertifyAsync(Forging.Crypto, honest.Space, device.Public, default),
            Ephemeral = (await Forging.Crypto.MakeAgreementKeyAsync(default)).Public,
        };
        var inside = opened.Inside with { Author = device.Device, Content = swapped.ToBytes() };
        return new LogItem.Whole(await seal.SealAsync(seal.NewId(), inside, default));
    }

    /// <summary>Shows a tab these items in the meeting place; whatever it leaves there goes where the relay wishes.</summary>
    public Task ShowAsync(Tab tab, IReadOnlyList<LogItem> items, bool keeps) => tab.Page.RouteAsync(Log, route =>
    {
        var after = route.Request.Url.Split("?after=") is [_, var place] ? int.Parse(place) : items.Count;
        return route.Request.Method == "POST" && keeps ? route.ContinueAsync() : route.FulfillAsync(new()
        {
            ContentType = "application/octet-stream",
            BodyBytes = [.. items.Skip(after).SelectMany(i => i.ToBytes())],
            Headers = new Dictionary<string, string> { ["dosado-head"] = MemoryRelay.HeadOf(items).ToString() },
        });
    });

    /// <summary>Answers the invitation as if it had been for them.</summary>
    public async Task<Joining> AnswerAsync()
    {
        var joining = await Joining.BeginAsync(Forging.Crypto, relay, device, new(code.Bytes.Span), default);
        await joining.StepAsync(TimeProvider.System.GetUtcNow(), default);
        await joining.AcceptAsync(default);
        await joining.StepAsync(TimeProvider.System.GetUtcNow(), default);
        return joining;
    }
}
