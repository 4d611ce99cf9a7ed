namespace Dosado.Vault;

/// <summary>Why a pairing ended without a joining.</summary>
public enum PairingEnd : byte
{
    /// <summary>A day has passed.</summary>
    Expired = 1,

    /// <summary>Another device answered first. If it was nobody you know, ask for a new invitation.</summary>
    AlreadyUsed = 2,

    /// <summary>Somebody here stopped it.</summary>
    Cancelled = 3,

    /// <summary>The words were not the same: somebody stands between the two devices.</summary>
    WordsDiffer = 4,

    /// <summary>The invitation is no longer there: used, cancelled or expired.</summary>
    Gone = 5,

    /// <summary>What lay there was not what an inviting device leaves.</summary>
    NotGenuine = 6,
}
