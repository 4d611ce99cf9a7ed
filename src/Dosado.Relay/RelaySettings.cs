using System.Globalization;

namespace Dosado.Relay;

/// <summary>
/// Options of a relay from the environment: <c>DOSADO_PORT</c>, <c>DOSADO_DATA</c>, <c>DOSADO_POSTGRES</c>, <c>DOSADO_SITE</c>,
/// <c>DOSADO_HTTPS_CERTIFICATE</c> with <c>DOSADO_HTTPS_KEY</c>, <c>DOSADO_OPEN</c>, <c>DOSADO_ACCESS_LOG</c>,
/// <c>DOSADO_EXAMPLE</c>, <c>DOSADO_CONTACT</c>, <c>DOSADO_HEARTBEAT_SECONDS</c> and <c>DOSADO_LIMIT_...</c>. All that is wrong is said at once.
/// </summary>
public sealed class RelaySettings
{
    private readonly Func<string, string?> _find;
    private readonly List<string> _errors = [];

    private RelaySettings(Func<string, string?> find) => _find = find;

    /// <summary>Reads what is set over the defaults.</summary>
    /// <param name="find">The value of a variable, or null.</param>
    /// <param name="errors">A sentence for each value that cannot be used.</param>
    public static RelayOptions Read(Func<string, string?> find, out IReadOnlyList<string> errors)
    {
        var settings = new RelaySettings(find);
        errors = settings._errors;
        return settings.Read(new RelayOptions { DataDirectory = ".data" });
    }

    private RelayOptions Read(RelayOptions defaults) => defaults with
    {
        Port = (int)Number("DOSADO_PORT", defaults.Port, 0, 65_535),
        DataDirectory = Text("DOSADO_DATA") ?? defaults.DataDirectory,
        Postgres = Text("DOSADO_POSTGRES"),
        SiteDirectory = Text("DOSADO_SITE"),
        Https = Certificate(),
        Open = Flag("DOSADO_OPEN"),
        AccessLog = Flag("DOSADO_ACCESS_LOG"),
        IsExample = Flag("DOSADO_EXAMPLE"),
        Contact = Contact(),
        Limits = Read(defaults.Limits),
    };

    private RelayLimits Read(RelayLimits defaults) => defaults with
    {
        AppendsPerSecond = Number("DOSADO_LIMIT_APPENDS_PER_SECOND", (long)defaults.AppendsPerSecond, 1, 1_000_000),
        AppendBurst = (int)Number("DOSADO_LIMIT_APPEND_BURST", defaults.AppendBurst, 1, 1_000_000),
        WatchesPerSpaceAndAddress =
            (int)Number("DOSADO_LIMIT_WATCHES", defaults.WatchesPerSpaceAndAddress, 1, 1_000_000),
        BytesPerSpace = Number("DOSADO_LIMIT_BYTES_PER_SPACE", defaults.BytesPerSpace, 1, long.MaxValue),
        EnvelopesPerSpace = Number("DOSADO_LIMIT_ENVELOPES_PER_SPACE", defaults.EnvelopesPerSpace, 1, 16_777_215),
        DatabaseBytes = Text("DOSADO_LIMIT_DATABASE_BYTES") is null
            ? null
            : Number("DOSADO_LIMIT_DATABASE_BYTES", 0, 1_048_576, long.MaxValue),
        SpacesPerDayAndAddress =
            (int)Number("DOSADO_LIMIT_SPACES_PER_DAY", defaults.SpacesPerDayAndAddress, 1, 1_000_000),
        TicketsPerDayAndSpace =
            (int)Number("DOSADO_LIMIT_TICKETS_PER_DAY", defaults.TicketsPerDayAndSpace, 1, 1_000_000),
        Connections = (int)Number("DOSADO_LIMIT_CONNECTIONS", defaults.Connections, 1, 1_000_000),
        Heartbeat = TimeSpan.FromSeconds(
            Number("DOSADO_HEARTBEAT_SECONDS", (long)defaults.Heartbeat.TotalSeconds, 1, 60)),
    };

    private CertificateFiles? Certificate()
    {
        var (certificate, key) = (Text("DOSADO_HTTPS_CERTIFICATE"), Text("DOSADO_HTTPS_KEY"));
        if (certificate is null != key is null)
        {
            _errors.Add("DOSADO_HTTPS_CERTIFICATE and DOSADO_HTTPS_KEY belong together.");
        }

        return certificate is null || key is null ? null : new(certificate, key);
    }

    private string? Contact()
    {
        var text = Text("DOSADO_CONTACT");
        if (text is not null && !(Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "mailto" or "https"))
        {
            _errors.Add($"DOSADO_CONTACT is {text}, but can only be an address that begins with mailto: or https:.");
        }

        return text;
    }

    private string? Text(string name) => _find(name) is { Length: > 0 } text ? text : null;

    private bool Flag(string name)
    {
        var text = Text(name);
        if (text is not (null or "0" or "1" or "false" or "true"))
        {
            _errors.Add($"{name} is {text}, but can only be 1, true, 0 or false.");
        }

        return text is "1" or "true";
    }

    private long Number(string name, long otherwise, long least, long most)
    {
        var text = Text(name);
        if (text is null)
        {
            return otherwise;
        }

        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= least
            && number <= most)
        {
            return number;
        }

        _errors.Add($"{name} is {text}, but can only be a whole number from {least} to {most}.");
        return otherwise;
    }
}
