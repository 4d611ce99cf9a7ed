namespace Dosado.Vault;

/// <summary>
/// 160 random bits from which the own space's secret follows: whoever has the code can read everything that is only
/// its owner's. Written as 4 groups of 8 symbols and 1 check symbol each.
/// </summary>
public sealed class RecoveryCode : Secret
{
    /// <summary>Length in bytes: 20.</summary>
    public const int Size = 20;

    private static readonly GroupedCode Spelling = new(Groups: 4, SymbolsInGroup: 8);

    /// <summary>Copies 20 bytes.</summary>
    /// <exception cref="ArgumentException">Not 20 bytes.</exception>
    public RecoveryCode(ReadOnlySpan<byte> bytes)
        : base(bytes, Size)
    {
    }

    /// <summary>A new code.</summary>
    public static RecoveryCode Make(IPlatformCrypto crypto) => new(crypto.Random(Size));

    /// <summary>Reads a typed, pasted or scanned code: case, spaces and hyphens do not matter.</summary>
    public static CodeReading<RecoveryCode> Read(string text) =>
        Spelling.FindFault<RecoveryCode>(text, out var symbols)
        ?? new CodeReading<RecoveryCode>.Understood(new(Symbols.ToBytes(symbols)));

    /// <summary>The one spelling for print and QR: 4 groups of 9 characters joined by hyphens.</summary>
    public string Spell() => Spelling.Spell(Symbols.FromBytes(Bytes.Span, Size * 8 / 5));

    /// <summary>The own space's secret: HKDF-SHA256 of the 20 bytes under <c>dosado own space 1</c>.</summary>
    public SpaceSecret ToOwnSpace() => SpaceSecret.Take(Derivation.Derive(Bytes, "dosado own space 1"u8));
}
