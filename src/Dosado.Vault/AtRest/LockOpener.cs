namespace Dosado.Vault;

/// <summary>What somebody brings to open a lock, or what is to open it from now on.</summary>
public abstract record LockOpener
{
    private LockOpener()
    {
    }

    /// <summary>The kind of lock that this opens.</summary>
    public abstract LockKind Kind { get; }

    /// <summary>Nothing but this device.</summary>
    public sealed record ThisDevice : LockOpener
    {
        /// <inheritdoc/>
        public override LockKind Kind => LockKind.Open;
    }

    /// <summary>A PIN or a phrase, compared letter by letter.</summary>
    /// <param name="Text">What was typed.</param>
    public sealed record Pin(string Text) : LockOpener
    {
        /// <inheritdoc/>
        public override LockKind Kind => LockKind.Pin;

        /// <summary>Always <c>[redacted]</c>.</summary>
        public override string ToString() => "[redacted]";
    }

    /// <summary>The secret that a passkey's PRF extension gave.</summary>
    /// <param name="Secret">32 bytes.</param>
    public sealed record Passkey(ReadOnlyMemory<byte> Secret) : LockOpener
    {
        /// <inheritdoc/>
        public override LockKind Kind => LockKind.Passkey;

        /// <summary>Always <c>[redacted]</c>.</summary>
        public override string ToString() => "[redacted]";
    }
}
