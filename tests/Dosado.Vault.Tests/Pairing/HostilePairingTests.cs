using Dosado.Sync;
using FsCheck;
using FsCheck.Fluent;

namespace Dosado.Vault.Tests.Pairing;

/// <summary>The lines of the malicious-relay suite that concern pairing.</summary>
public class HostilePairingTests
{
    [Fact]
    [Trait("Promise", "P9")]
    public async Task A_link_reader_who_answers_first_shows_other_words_than_the_one_who_was_invited()
    {
        var meeting = await Meeting.Of();
        var inviting = await meeting.Inviting();
        var invited = await meeting.Joining(inviting);
        await invited.Step();
        await invited.AcceptAsync(Some.Never);
        var reader = await Meeting.Joining(inviting.Code, await Some.Device(), meeting.Relay);
        await reader.Answer();

        var shown = (await inviting.Step()).ShouldBeOfType<InvitingState.Comparing>();

        (await invited.Step()).ShouldBe(new JoiningState.Ended(PairingEnd.AlreadyUsed));
        shown.Words.ShouldBe(reader.State.ShouldBeOfType<JoiningState.Comparing>().Words);
        (await inviting.DenyAsync(Some.Never)).ShouldBe(new InvitingState.Ended(PairingEnd.WordsDiffer));
        reader.Confirm();
        (await reader.Step()).ShouldBe(new JoiningState.Ended(PairingEnd.Gone));
    }

    [Fact]
    [Trait("Promise", "P9")]
    public async Task A_relay_that_shows_each_side_another_log_shows_each_side_other_words()
    {
        var meeting = await Meeting.Of();
        var inviting = await meeting.Inviting();
        var invited = await meeting.Joining(inviting);
        var reader = await Meeting.Joining(inviting.Code, await Some.Device(), meeting.Relay);
        await reader.Answer();
        meeting.Relay.Shown = log => [.. log.Take(1)];
        var forInvited = (await invited.Answer()).ShouldBeOfType<JoiningState.Comparing>();
        meeting.Relay.Shown = log => log;

        var forInviter = (await inviting.Step()).ShouldBeOfType<InvitingState.Comparing>();

        forInviter.Words.ShouldNotBe(forInvited.Words);
        forInviter.OthersAnswered.ShouldBeTrue();
    }

    [Fact]
    [Trait("Promise", "P9")]
    public async Task A_reader_of_the_link_who_swaps_the_key_in_the_offer_makes_the_words_differ()
    {
        var meeting = await Meeting.Of();
        var inviting = await meeting.Inviting();
        var swapped = await SwappedOffer(meeting, inviting);
        meeting.Relay.Shown = log => [swapped, .. log.Skip(1)];
        var joining = await meeting.Joining(inviting);
        var forJoiner = (await joining.Answer()).ShouldBeOfType<JoiningState.Comparing>();

        var forInviter = (await inviting.Step()).ShouldBeOfType<InvitingState.Comparing>();

        forInviter.Words.ShouldNotBe(forJoiner.Words);
    }

    [Fact]
    public async Task Of_two_joiners_the_first_in_the_log_counts_and_stays()
    {
        var meeting = await Meeting.Of();
        var (inviting, first) = await meeting.UntilWords();
        var words = inviting.State.ShouldBeOfType<InvitingState.Comparing>().Words;
        var second = await Meeting.Joining(inviting.Code, await Some.Device(), meeting.Relay);

        (await second.Step()).ShouldBe(new JoiningState.Ended(PairingEnd.AlreadyUsed));
        meeting.Relay.Shown = log => [.. log.Take(1)];
        var third = await Meeting.Joining(inviting.Code, await Some.Device(), meeting.Relay);
        await third.Answer();
        meeting.Relay.Shown = log => [log[0], .. log.Skip(1).Reverse()];
        (await inviting.Step()).ShouldBe(new InvitingState.Comparing(words, OthersAnswered: true));
        first.State.ShouldBe(new JoiningState.Comparing(words));
    }

    [Fact]
    public async Task An_old_invitation_that_is_shown_again_leads_nowhere()
    {
        var meeting = await Meeting.Of();
        var (inviting, joining) = await meeting.UntilAdmitted();
        await joining.Step();
        var replay = meeting.Relay;
        replay.Shown = log => [.. log.Take(1)];

        var late = await Meeting.Joining(inviting.Code, await Some.Device(), replay);
        (await late.Answer()).ShouldBeOfType<JoiningState.Comparing>();
        late.Confirm();
        replay.Shown = log => [log[0], log[^1], .. log.Skip(1).SkipLast(1)];

        (await late.Step()).ShouldNotBeOfType<JoiningState.JoinedBond>();
        (await inviting.Step()).ShouldBe(new InvitingState.Left());
    }

    [Fact]
    public async Task A_relay_that_shows_the_joiner_another_bond_log_is_noticed_before_anything_is_written()
    {
        var meeting = await Meeting.Of();
        var (inviting, joining) = await meeting.UntilAdmitted();
        var bond = meeting.Relay.LogOf(meeting.Bond.Id);
        meeting.Relay.Shown = log => log.SequenceEqual(bond) ? [log[1], log[0], .. log.Skip(2)] : log;

        (await joining.Step()).ShouldBe(new JoiningState.Ended(PairingEnd.NotGenuine));
    }

    [Fact]
    public async Task A_rolled_back_bond_is_noticed_by_the_joiner()
    {
        var meeting = await Meeting.Of();
        var (inviting, joining) = await meeting.UntilAdmitted();
        meeting.Relay.LogOf(meeting.Bond.Id).RemoveAt(2);

        (await joining.Step()).ShouldBe(new JoiningState.Ended(PairingEnd.NotGenuine));
    }

    [Fact]
    public async Task A_bond_that_has_grown_since_the_invitation_is_still_the_same_bond()
    {
        var meeting = await Meeting.Of();
        var (_, joining) = await meeting.UntilAdmitted();
        var bond = meeting.Relay.LogOf(meeting.Bond.Id);
        bond.Add(bond[^1]);

        (await joining.Step()).ShouldBeOfType<JoiningState.JoinedBond>();
    }

    [Fact]
    public async Task Answers_that_do_not_hold_are_passed_over()
    {
        var meeting = await Meeting.Of();
        var inviting = await meeting.Inviting();
        using var liar = await Some.Device();
        var person = await Some.Crypto.MakePersonKeyAsync(Some.Never);
        var wrongSpace = await person.CertifyAsync(Some.Crypto, new(9), liar.Public, Some.Never);
        var rightSpace = await person.CertifyAsync(Some.Crypto, meeting.Bond.Id, liar.Public, Some.Never);
        var othersDevice = await person.CertifyAsync(Some.Crypto, meeting.Bond.Id, meeting.Joiner.Public, Some.Never);
        var ephemeral = (await Some.Crypto.MakeAgreementKeyAsync(Some.Never)).Public;
        byte[] off = [.. ephemeral.Bytes.Span];
        off[^1] ^= 1;
        await Leave(meeting, inviting, liar, new PairingAnswer(wrongSpace, ephemeral).ToBytes());
        await Leave(meeting, inviting, liar, new PairingAnswer(othersDevice, ephemeral).ToBytes());
        await Leave(meeting, inviting, liar, new PairingAnswer(rightSpace, new(off)).ToBytes());
        await Leave(meeting, inviting, liar, [1, 2, 3]);

        (await inviting.Step()).ShouldBe(new InvitingState.Waiting());
    }

    [Fact]
    public void No_order_of_what_lies_in_the_meeting_place_lets_a_stranger_in() => Some.Law(
        Gen.Shuffle(Enumerable.Range(0, 4).ToArray()).ToArbitrary(),
        order => Crowd(order).GetAwaiter().GetResult() is not (JoiningState.JoinedBond or JoiningState.JoinedOwnSpace));

    [Fact]
    public async Task A_relay_that_does_not_answer_changes_nothing()
    {
        var meeting = await Meeting.Of();
        var inviting = await meeting.Inviting();
        var joining = await Meeting.Joining(inviting.Code, meeting.Joiner, new SilentRelay());

        (await joining.StepAsync(Some.Monday, Some.Never)).ShouldBeOfType<RelayAnswer<JoiningState>.Unreachable>();

        joining.State.ShouldBe(new JoiningState.Looking());
    }

    /// <summary>
    /// A stranger and the invited one both answer, a swapped offer lies there as well, and the inviter is shown all of it
    /// in the given order. The two people compare aloud; the stranger claims everything. Where the stranger ends up.
    /// </summary>
    private static async Task<JoiningState> Crowd(int[] order)
    {
        var meeting = await Meeting.Of();
        var inviting = await meeting.Inviting();
        var invited = await meeting.Joining(inviting);
        var stranger = await Meeting.Joining(inviting.Code, await Some.Device(), meeting.Relay);
        var swapped = await SwappedOffer(meeting, inviting);
        meeting.Relay.Shown = log => [.. log.Take(1)];
        await stranger.Answer();
        var mine = (await invited.Answer()).ShouldBeOfType<JoiningState.Comparing>().Words;
        meeting.Relay.Shown = log => [.. order.Select(i => i == 3 ? swapped : log[i])];
        var shown = (await inviting.Step() as InvitingState.Comparing)?.Words;
        meeting.Relay.Shown = log => log;
        if (shown == mine)
        {
            inviting.Confirm();
            inviting.Admitted();
            await inviting.Step();
        }
        else
        {
            await inviting.DenyAsync(Some.Never);
        }

        stranger.Confirm();
        return await stranger.Step();
    }

    private static async Task<LogItem> SwappedOffer(Meeting meeting, Inviting inviting)
    {
        var liar = await Some.Device();
        var person = await Some.Crypto.MakePersonKeyAsync(Some.Never);
        var offer = new PairingOffer(
            PairingPurpose.Partner,
            meeting.Bond.Id,
            meeting.Invite.Head,
            await person.CertifyAsync(Some.Crypto, meeting.Bond.Id, liar.Public, Some.Never),
            (await Some.Crypto.MakeAgreementKeyAsync(Some.Never)).Public,
            inviting.Expires,
            "");
        return new LogItem.Whole(await SealFor(inviting, liar, offer.ToBytes()));
    }

    private static async Task Leave(Meeting meeting, Inviting inviting, SigningKey device, byte[] message)
    {
        var keys = inviting.Code.ToInviteSpace().ToKeys();
        var envelope = await SealFor(inviting, device, message);
        await meeting.Relay.AppendAsync(keys.Id, keys.Write, [envelope], null, Some.Never);
    }

    private static async Task<Envelope> SealFor(Inviting inviting, SigningKey device, byte[] message)
    {
        var keys = inviting.Code.ToInviteSpace().ToKeys();
        using var seal = await SpaceSeal.ForAsync(Some.Crypto, keys.Reading, device, Some.Never);
        return await seal.SealAsync(seal.NewId(), Some.Inside(device.Device, message), Some.Never);
    }
}
