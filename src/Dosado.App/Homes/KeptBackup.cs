using System.Text.Json;
using Dosado.Bond;
using Dosado.Sync;

namespace Dosado.App.Homes;

/// <summary>
/// What a sealed file holds: the keys of the own space, what was not sent yet, and the logs as far as this device had
/// received and checked them. No key of a device is in it: who opens it is a new device. What waited to be sent to
/// somebody else is not in it either: no file sends old words later.
/// </summary>
/// <param name="Profile">Whose it is.</param>
/// <param name="Own">The own space.</param>
/// <param name="Unsent">Events of the own space that no log holds yet, as JSON.</param>
/// <param name="Logs">The own log, if there is one, and those of the bonds.</param>
internal sealed record KeptBackup(Profile Profile, KeptOwn Own, IReadOnlyList<string> Unsent, IReadOnlyList<KeptLog> Logs)
{
    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, KeptShapes.Default.KeptBackup);

    /// <summary>Null for what no version wrote.</summary>
    public static KeptBackup? Find(byte[] bytes)
    {
        try
        {
            return JsonSerializer.Deserialize(bytes, KeptShapes.Default.KeptBackup) is { Profile: not null, Own: not null, Unsent: not null, Logs: not null } kept
                ? kept
                : null;
        }
        catch (Exception problem) when (problem is JsonException or ArgumentException)
        {
            return null;
        }
    }

    public IEnumerable<Event> ToEvents() => Unsent
        .Select(json => EventJson.Read(System.Text.Encoding.UTF8.GetBytes(json)))
        .OfType<EventReading.Known>()
        .Select(k => k.Event);

    public KeptLog? FindLog(SpaceId space) => Logs.FirstOrDefault(l => l.Space == space.ToString());
}

/// <summary>A log as it travels.</summary>
/// <param name="Space">Which space.</param>
/// <param name="Head">Its end.</param>
/// <param name="Items">Its items back to back.</param>
internal sealed record KeptLog(string Space, string Head, byte[] Items)
{
    public static async Task<KeptLog> OfAsync(Replica replica, CancellationToken cancel)
    {
        var head = replica.Head;
        return new(replica.Space.ToString(), head.ToString(), await replica.ToBytesAsync(head, cancel));
    }
}
