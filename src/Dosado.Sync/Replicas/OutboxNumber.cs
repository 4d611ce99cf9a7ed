namespace Dosado.Sync;

/// <summary>
/// Numbers by which the outbox keeps its order: the clock's, but always after the last one, so that a clock set back
/// cannot put a correction before what it corrects. A random part keeps two tabs apart.
/// </summary>
internal static class OutboxNumber
{
    public static ulong After(IReadOnlyList<OutboxRow> outbox, DateTimeOffset now)
    {
        var last = outbox.Count == 0 ? 0 : Convert.ToUInt64(outbox[^1].Key[..16], 16);
        return Math.Max((ulong)now.UtcTicks, last + 1);
    }

    public static string Key(ulong number, Random chance) => $"{number:x16}{chance.NextInt64():x16}";
}
