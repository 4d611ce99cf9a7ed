namespace Dosado.Vault;

/// <summary>What opens a lock.</summary>
public enum LockKind : byte
{
    /// <summary>Nothing is asked: a key that only this device has opens it.</summary>
    Open = 1,

    /// <summary>A PIN. It stops a passer-by; whoever copies the device's files can try PINs at leisure.</summary>
    Pin = 2,

    /// <summary>A passkey's PRF secret: protects the files as well.</summary>
    Passkey = 3,
}
