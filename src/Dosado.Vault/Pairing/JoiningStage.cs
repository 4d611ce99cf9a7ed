namespace Dosado.Vault;

/// <summary>A joining side's state as two bytes: a number, and why where it has ended.</summary>
internal static class JoiningStage
{
    public static byte[] ToBytes(JoiningState state) => state switch
    {
        JoiningState.Looking => [1, 0],
        JoiningState.Offered => [2, 0],
        JoiningState.Answering => [3, 0],
        JoiningState.Comparing => [4, 0],
        JoiningState.Confirmed or JoiningState.JoinedBond or JoiningState.JoinedOwnSpace or JoiningState.JoinedHelper => [5, 0],
        JoiningState.Ended ended => [6, (byte)ended.Why],
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <exception cref="InvalidDataException">Not as <see cref="ToBytes"/> wrote it.</exception>
    public static JoiningState Read(byte[] stage, PairingOffer? offer, SixWords? words) =>
        (stage, offer, words) switch
        {
            ([1, _], _, _) => new JoiningState.Looking(),
            ([2, _], { } seen, _) => new JoiningState.Offered(seen.Purpose, seen.Expires),
            ([3, _], _, { }) => new JoiningState.Answering(),
            ([4, _], _, { } same) => new JoiningState.Comparing(same),
            ([5, _], _, { } same) => new JoiningState.Confirmed(same),
            ([6, var why], _, _) => new JoiningState.Ended((PairingEnd)why),
            _ => throw new InvalidDataException("what was kept of a joining cannot be read"),
        };
}
