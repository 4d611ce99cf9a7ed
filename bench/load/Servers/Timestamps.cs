using System.Security.Cryptography;

namespace Dosado.Load.Servers;

/// <summary>Hybrid clocks as the other relays' clients write them: time, counter, node; each later than the last.</summary>
internal sealed class Timestamps
{
    private long _count;

    public string Node { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));

    public string Next()
    {
        var count = _count++;
        var time = new DateTime(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc).AddMilliseconds(count / 0x10000);
        return $"{time:yyyy-MM-ddTHH:mm:ss.fff}Z-{count % 0x10000:X4}-{Node}";
    }
}
