using Dosado.Sync;

namespace Dosado.Vault.Tests.Pairing;

public class PairingTests
{
    [Fact]
    public async Task Two_devices_that_meet_see_the_same_words_and_share_the_bond()
    {
        var meeting = await Meeting.Of();
        var (inviting, joining) = await meeting.UntilWords();
        var shown = inviting.State.ShouldBeOfType<InvitingState.Comparing>();
        shown.Words.ShouldBe(joining.State.ShouldBeOfType<JoiningState.Comparing>().Words);
        shown.OthersAnswered.ShouldBeFalse();
        shown.Words.Words.Count.ShouldBe(6);

        joining.Confirm();
        var admitting = inviting.Confirm().ShouldBeOfType<InvitingState.Admitting>();
        inviting.Admitted();
        (await inviting.Step()).ShouldBe(new InvitingState.Left());
        var joined = (await joining.Step()).ShouldBeOfType<JoiningState.JoinedBond>();

        joined.Secret.ShouldBe(meeting.Invite.Space);
        joined.Person.Public.ShouldBe(admitting.Person);
        joined.Founder.ShouldBe(meeting.Invite.Certificate.Person);
        joined.Ticket.ShouldBe("ticket");
        joined.Certificate.DeviceId.ShouldBe(meeting.Joiner.Device);
        (await Some.Crypto.VerifyAsync([joined.Certificate.ToClaim(meeting.Bond.Id)], Some.Never)).ShouldBe([true]);
    }

    [Fact]
    public async Task An_own_device_joins_likewise_and_needs_no_admission()
    {
        var meeting = await Meeting.Of(PairingPurpose.OwnDevice);
        var (inviting, joining) = await meeting.UntilWords();

        joining.Confirm();
        inviting.Confirm().ShouldBe(new InvitingState.Leaving());
        await inviting.Step();

        (await joining.Step()).ShouldBeOfType<JoiningState.JoinedOwnSpace>().Secret.ShouldBe(meeting.Invite.Space);
    }

    [Fact]
    [Trait("Mechanism", "M107")]
    public async Task A_helper_gets_what_reads_and_nothing_that_writes_or_deletes()
    {
        var meeting = await Meeting.Of(PairingPurpose.Helper);
        var (inviting, joining) = await meeting.UntilWords();

        joining.Confirm();
        inviting.Confirm().ShouldBe(new InvitingState.Leaving());
        await inviting.Step();
        var joined = (await joining.Step()).ShouldBeOfType<JoiningState.JoinedHelper>();

        joined.Keys.Id.ShouldBe(meeting.Bond.Id);
        joined.Keys.ToBytes().ShouldBe(meeting.Bond.Reading.ToBytes());
        joined.Writer.ShouldBe(meeting.Invite.Certificate.Person);
        meeting.Invite.ToHandOver().Length.ShouldBe(ReadingKeys.HandedSize);
        foreach (var kept in new[] { meeting.Invite.Space.ToArray(), meeting.Bond.Write.Bytes.ToArray(), meeting.Bond.Delete.Bytes.ToArray() })
        {
            meeting.Invite.ToHandOver().Span.IndexOf(kept).ShouldBe(-1);
        }
    }

    [Fact]
    [Trait("Promise", "P9")]
    public async Task The_secret_is_left_only_after_the_inviting_person_confirmed()
    {
        var meeting = await Meeting.Of();
        var (inviting, joining) = await meeting.UntilWords();
        var before = meeting.Relay.Appended;

        joining.Confirm();
        inviting.Admitted();
        await inviting.Step();

        inviting.State.ShouldBeOfType<InvitingState.Comparing>();
        meeting.Relay.Appended.ShouldBe(before);
        (await joining.Step()).ShouldBeOfType<JoiningState.Confirmed>();
    }

    [Fact]
    public async Task The_joiner_is_in_only_after_its_own_confirmation()
    {
        var (inviting, joining) = await (await Meeting.Of()).UntilWords();
        inviting.Confirm();
        inviting.Admitted();
        await inviting.Step();

        (await joining.Step()).ShouldBeOfType<JoiningState.Comparing>();
        joining.Confirm();
        (await joining.Step()).ShouldBeOfType<JoiningState.JoinedBond>();
    }

    [Fact]
    public async Task Reading_an_invitation_and_saying_not_for_me_sends_nothing()
    {
        var meeting = await Meeting.Of();
        var joining = await meeting.Joining(await meeting.Inviting());
        var before = meeting.Relay.Appended;

        (await joining.Step()).ShouldBe(new JoiningState.Offered(PairingPurpose.Partner, Some.Monday.AddDays(1)));
        joining.Cancel().ShouldBe(new JoiningState.Ended(PairingEnd.Cancelled));

        meeting.Relay.Appended.ShouldBe(before);
    }

    [Fact]
    public async Task Words_that_differ_end_it_on_either_side_and_remove_the_meeting_place()
    {
        var first = await (await Meeting.Of()).UntilWords();
        (await first.Inviting.DenyAsync(Some.Never)).ShouldBe(new InvitingState.Ended(PairingEnd.WordsDiffer));
        (await first.Joining.Step()).ShouldBe(new JoiningState.Ended(PairingEnd.Gone));

        var second = await (await Meeting.Of()).UntilWords();
        (await second.Joining.DenyAsync(Some.Never)).ShouldBe(new JoiningState.Ended(PairingEnd.WordsDiffer));
        (await second.Inviting.Step()).ShouldBe(new InvitingState.Ended(PairingEnd.Gone));
    }

    [Fact]
    public async Task An_expired_invitation_is_refused_by_both_sides()
    {
        var meeting = await Meeting.Of();
        var inviting = await meeting.Inviting();
        var joining = await meeting.Joining(inviting);
        await joining.Step();
        var later = Some.Monday.AddDays(1);

        Meeting.Granted(await inviting.StepAsync(later, Some.Never)).ShouldBe(new InvitingState.Ended(PairingEnd.Expired));
        Meeting.Granted(await joining.StepAsync(later, Some.Never)).ShouldBe(new JoiningState.Ended(PairingEnd.Expired));
    }

    [Fact]
    public async Task A_cancelled_invitation_is_gone()
    {
        var meeting = await Meeting.Of();
        var inviting = await meeting.Inviting();
        var joining = await meeting.Joining(inviting);

        (await inviting.CancelAsync(Some.Never)).ShouldBe(new InvitingState.Ended(PairingEnd.Cancelled));

        (await joining.Step()).ShouldBe(new JoiningState.Ended(PairingEnd.Gone));
    }

    [Fact]
    public async Task After_joining_the_meeting_place_is_deleted_and_the_code_is_worth_nothing()
    {
        var meeting = await Meeting.Of();
        var (inviting, joining) = await meeting.UntilAdmitted();
        await joining.Step();

        await joining.FinishAsync(Some.Never);

        var late = await Meeting.Joining(inviting.Code, await Some.Device(), meeting.Relay);
        (await late.Step()).ShouldBe(new JoiningState.Ended(PairingEnd.Gone));
    }

    [Fact]
    public async Task An_invitation_that_is_put_away_forgets_its_code_and_can_no_longer_be_kept()
    {
        var (inviting, _) = await (await Meeting.Of()).UntilWords();

        inviting.Dispose();

        Should.Throw<ObjectDisposedException>(() => inviting.Code.Bytes);
        Should.Throw<ObjectDisposedException>(() => inviting.ToBytes());
    }

    [Fact]
    public async Task A_reload_at_any_moment_goes_on_where_it_was()
    {
        var meeting = await Meeting.Of();
        var inviting = await Reload(meeting, await meeting.Inviting());
        var joining = await Reload(meeting, await meeting.Joining(inviting));
        await joining.Step();
        joining = await Reload(meeting, joining);
        await joining.AcceptAsync(Some.Never);
        joining = await Reload(meeting, joining);
        await joining.Step();
        joining = await Reload(meeting, joining);
        await inviting.Step();
        inviting = await Reload(meeting, inviting);
        joining.State.ShouldBeOfType<JoiningState.Comparing>().Words
            .ShouldBe(inviting.State.ShouldBeOfType<InvitingState.Comparing>().Words);

        joining.Confirm();
        joining = await Reload(meeting, joining);
        inviting.Confirm();
        inviting = await Reload(meeting, inviting);
        inviting.Admitted();
        inviting = await Reload(meeting, inviting);
        await inviting.Step();
        (await Reload(meeting, inviting)).State.ShouldBe(new InvitingState.Left());
        await joining.Step();

        (await (await Reload(meeting, joining)).Step()).ShouldBeOfType<JoiningState.JoinedBond>();
    }

    [Fact]
    public async Task An_answer_that_is_left_twice_is_one_answer()
    {
        var meeting = await Meeting.Of();
        var inviting = await meeting.Inviting();
        var joining = await meeting.Joining(inviting);
        await joining.Step();
        await joining.AcceptAsync(Some.Never);
        var again = await Reload(meeting, joining);
        meeting.Relay.Shown = log => [.. log.Take(1)];
        await joining.Step();
        await again.Step();
        meeting.Relay.Shown = log => log;

        (await inviting.Step()).ShouldBeOfType<InvitingState.Comparing>().OthersAnswered.ShouldBeFalse();
        (await again.Step()).ShouldBeOfType<JoiningState.Comparing>();
    }

    [Fact]
    public async Task Kept_bytes_that_were_changed_are_refused()
    {
        var meeting = await Meeting.Of();
        var kept = (await meeting.Inviting()).ToBytes();

        await Should.ThrowAsync<InvalidDataException>(() => Inviting.ResumeAsync(
            Some.Crypto, meeting.Relay, meeting.Invite, kept.AsMemory(1), Some.Never).AsTask());
    }

    private static async Task<Inviting> Reload(Meeting meeting, Inviting inviting) =>
        await Inviting.ResumeAsync(Some.Crypto, meeting.Relay, meeting.Invite, inviting.ToBytes(), Some.Never);

    private static async Task<Joining> Reload(Meeting meeting, Joining joining) =>
        await Joining.ResumeAsync(Some.Crypto, meeting.Relay, meeting.Joiner, joining.ToBytes(), Some.Never);
}
