namespace Dosado.Relay.Care;

/// <summary>A row of <c>space</c>, the same in every database.</summary>
internal sealed record SpaceRow(
    long Key,
    byte[] Id,
    byte[]? ReadHash,
    byte[]? WriteHash,
    byte[]? DeleteHash,
    long Sequence,
    byte[] Head,
    long Bytes,
    long? Expires,
    bool IsDeleted,
    bool IsSwept,
    long Knocked);

/// <summary>A row of <c>envelope</c>; no ciphertext where it was taken back.</summary>
internal sealed record LogRow(
    long Space,
    long Sequence,
    byte[] Id,
    byte[] Nonce,
    int Length,
    byte[] CiphertextHash,
    byte[]? Ciphertext);

/// <summary>A row of <c>ticket</c>.</summary>
internal sealed record TicketRow(byte[] Hash, long Space, long Issued, long? Used);

/// <summary>The row of <c>setup</c>; no hash once the code was used.</summary>
internal sealed record SetupRow(byte[]? Hash);

/// <summary>A row of <c>bell</c>.</summary>
internal sealed record BellRow(
    long Space,
    string Endpoint,
    byte[] Key,
    byte[] Secret,
    int Opens,
    int Closes,
    long Heard,
    long Next,
    bool IsRung);

/// <summary>The row of <c>voucher</c>.</summary>
internal sealed record VoucherRow(byte[] Key);
