namespace Dosado.Sync;

/// <summary>What a relay says of itself before anybody joins.</summary>
/// <param name="Protocol">The protocol's version: 1.</param>
/// <param name="Open">Whether anybody may create a space without a ticket.</param>
/// <param name="KeepsAccessLog">Whether requests are written down; shown to every device.</param>
/// <param name="IsExample">Whether this relay holds only an invented pair.</param>
public sealed record RelayNotice(int Protocol, bool Open, bool KeepsAccessLog, bool IsExample);
