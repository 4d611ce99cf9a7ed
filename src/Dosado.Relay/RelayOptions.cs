using Microsoft.Extensions.Logging;

namespace Dosado.Relay;

/// <summary>How a relay runs. The defaults are those of <c>dosado relay</c> on a person's own machine.</summary>
public sealed record RelayOptions
{
    /// <summary>The TCP port; 0 for any free one.</summary>
    public int Port { get; init; } = 8080;

    /// <summary>Where the database lives; made when it is missing.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>A PostgreSQL database to use instead of a file in the folder; null for the file.</summary>
    public string? Postgres { get; init; }

    /// <summary>The published app; null or an absent folder for a relay without one.</summary>
    public string? SiteDirectory { get; init; }

    /// <summary>Certificate and key for https on every address; null for http on this machine only.</summary>
    public CertificateFiles? Https { get; init; }

    /// <summary>Whether anybody may create a space without a ticket.</summary>
    public bool Open { get; init; }

    /// <summary>Whether requests and addresses are written to the log; shown to every device.</summary>
    public bool AccessLog { get; init; }

    /// <summary>Whether this relay holds only an invented pair.</summary>
    public bool IsExample { get; init; }

    /// <summary>Whether to make the setup code anew, for an owner who lost the one printed at the first start.</summary>
    public bool NewSetupCode { get; init; }

    /// <summary>Where a push service can reach whoever runs this relay: <c>mailto:</c> or <c>https:</c>; null to say nothing.</summary>
    public string? Contact { get; init; }

    /// <summary>What one client, one space and the whole relay may use.</summary>
    public RelayLimits Limits { get; init; } = new();

    /// <summary>The clock of lifetimes and limits.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Where log lines go; nowhere unless set.</summary>
    public Action<ILoggingBuilder>? Logging { get; init; }

    /// <summary>Changes the way to push services, for a test that is one.</summary>
    internal Action<SocketsHttpHandler>? Reaching { get; init; }
}

/// <summary>A certificate chain and its private key, both PEM files.</summary>
/// <param name="Certificate">The file with the chain, the server's own certificate first.</param>
/// <param name="Key">The file with the private key, not under a password.</param>
public sealed record CertificateFiles(string Certificate, string Key);
