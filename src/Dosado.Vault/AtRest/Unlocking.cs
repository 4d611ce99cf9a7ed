namespace Dosado.Vault;

/// <summary>What came of opening a lock.</summary>
public abstract record Unlocking
{
    private Unlocking()
    {
    }

    /// <summary>It is open.</summary>
    /// <param name="Keys">What it held; disposing them locks again.</param>
    public sealed record Unlocked(UnlockedKeys Keys) : Unlocking;

    /// <summary>The PIN, the passkey or the device is another one. Nothing was changed.</summary>
    public sealed record WrongKey : Unlocking;

    /// <summary>Something else opens it. Nothing was changed.</summary>
    /// <param name="Kind">What does.</param>
    public sealed record OpensOtherwise(LockKind Kind) : Unlocking;

    /// <summary>There is no such lock on this device yet: see <see cref="DeviceLock.SetUpAsync"/>.</summary>
    public sealed record NotSetUp : Unlocking;
}
