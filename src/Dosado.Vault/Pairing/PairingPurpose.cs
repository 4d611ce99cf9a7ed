namespace Dosado.Vault;

/// <summary>What an invitation invites to.</summary>
public enum PairingPurpose : byte
{
    /// <summary>Another person, into a bond.</summary>
    Partner = 1,

    /// <summary>One more device of the same person, into the own space.</summary>
    OwnDevice = 2,

    /// <summary>Somebody who reads what is handed over, and writes nothing.</summary>
    Helper = 3,
}
