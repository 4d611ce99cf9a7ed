using System.Text;
using Dosado.Vault;

namespace Dosado.Sync.Tests;

/// <summary>What does not matter to the test at hand.</summary>
internal static class Some
{
    private const string TakeBack = "take back ";

    public static DotNetCrypto Crypto { get; } = new();

    public static DateTimeOffset Monday { get; } = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    /// <summary>In these tests an event takes back by saying so: <c>take back ID ID</c>.</summary>
    public static IReadOnlyList<EnvelopeId> TakenBackIn(ReadOnlyMemory<byte> content)
    {
        var text = Encoding.UTF8.GetString(content.Span);
        return text.StartsWith(TakeBack, StringComparison.Ordinal)
            ? [.. text[TakeBack.Length..].Split(' ').Select(id => EnvelopeId.TryParse(id, out var parsed) ? parsed : default)]
            : [];
    }

    public static string TakingBack(params IEnumerable<EnvelopeId> ids) => TakeBack + string.Join(' ', ids);

    public static Household Home() => Household.With(new MemoryRelay());

    /// <summary>Two people with a device each, certified and up to date, over an honest relay.</summary>
    public static async Task<Pair> PairAsync(Household? home = null, Person? robin = null)
    {
        home ??= Home();
        robin ??= await Person.MakeAsync("Robin");
        var kim = await Person.MakeAsync("Kim");
        var robins = await robin.DeviceAsync(home);
        var first = await robins.JoinAsync();
        await first.AdmitAsync(kim);
        var kims = await kim.DeviceAsync(home);
        var second = await kims.JoinAsync();
        await first.SyncAsync();
        return new(home, robins, first, kims, second);
    }
}

/// <summary>Two people, a device each.</summary>
internal sealed record Pair(Household Home, Device Robins, Replica Robin, Device Kims, Replica Kim)
{
    public List<LogItem> Log => ((MemoryRelay)Home.Relay!).LogOf(Home.Keys.Id);
}
