namespace Dosado.Vault;

/// <summary>An inviting side's state as two bytes: a number, and why where it has ended.</summary>
internal static class InvitingStage
{
    public static byte[] ToBytes(InvitingState state) => state switch
    {
        InvitingState.Waiting => [1, 0],
        InvitingState.Comparing => [2, 0],
        InvitingState.Admitting => [3, 0],
        InvitingState.Leaving => [4, 0],
        InvitingState.Left => [5, 0],
        InvitingState.Ended ended => [6, (byte)ended.Why],
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <exception cref="InvalidDataException">Not as <see cref="ToBytes"/> wrote it.</exception>
    public static InvitingState Read(byte[] stage, SixWords? words, PublicKey? person) =>
        (stage, words, person) switch
        {
            ([1, _], _, _) => new InvitingState.Waiting(),
            ([2, _], { } same, _) => new InvitingState.Comparing(same, OthersAnswered: false),
            ([3, _], _, { } second) => new InvitingState.Admitting(second),
            ([4, _], _, { }) => new InvitingState.Leaving(),
            ([5, _], _, _) => new InvitingState.Left(),
            ([6, var why], _, _) => new InvitingState.Ended((PairingEnd)why),
            _ => throw new InvalidDataException("what was kept of an invitation cannot be read"),
        };
}
