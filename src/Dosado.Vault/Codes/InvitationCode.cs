namespace Dosado.Vault;

/// <summary>
/// The secret <c>s</c> of an invitation: 125 random bits, the same in the link's fragment, the QR and the typed form of
/// 5 groups of 5 symbols and 1 check symbol each. Good for one joining within a day.
/// </summary>
public sealed class InvitationCode : Secret
{
    /// <summary>Length in bytes: 16, of which the last three bits are zero.</summary>
    public const int Size = 16;

    private const int SymbolCount = 25;
    private const byte UsedBits = 0b1111_1000;

    private static readonly GroupedCode Spelling = new(Groups: 5, SymbolsInGroup: 5);

    /// <summary>Copies 16 bytes.</summary>
    /// <exception cref="ArgumentException">Not 16 bytes, or the last three bits are not zero.</exception>
    public InvitationCode(ReadOnlySpan<byte> bytes)
        : base(bytes, Size)
    {
        if ((bytes[^1] & ~UsedBits) != 0)
        {
            throw new ArgumentException("an invitation code has 125 bits", nameof(bytes));
        }
    }

    /// <summary>A new code.</summary>
    public static InvitationCode Make(IPlatformCrypto crypto)
    {
        var bytes = crypto.Random(Size);
        bytes[^1] &= UsedBits;
        return new(bytes);
    }

    /// <summary>Reads a typed, pasted or scanned code, or a whole link with the code as its fragment.</summary>
    public static CodeReading<InvitationCode> Read(string text)
    {
        var fragment = text[(text.IndexOf('#', StringComparison.Ordinal) + 1)..];
        return Spelling.FindFault<InvitationCode>(fragment, out var symbols)
            ?? new CodeReading<InvitationCode>.Understood(new(Symbols.ToBytes(symbols)));
    }

    /// <summary>The one spelling: 5 groups of 6 characters joined by hyphens.</summary>
    public string Spell() => Spelling.Spell(Symbols.FromBytes(Bytes.Span, SymbolCount));

    /// <summary>
    /// The link: the code is the fragment, which a browser never sends to a host.
    /// </summary>
    /// <param name="address">The app's address, for example <c>https://example.org/</c>.</param>
    public Uri ToLink(Uri address) => new(address, "join#" + Spell());

    /// <summary>The secret of the one-time space in which the two devices meet.</summary>
    internal SpaceSecret ToInviteSpace() => SpaceSecret.Take(Derivation.Derive(Bytes, "dosado pairing space 1"u8));
}
