using System.Collections.Immutable;

namespace Dosado.Sync;

/// <summary>
/// The state of a log as one row on the device. First byte: the version of the layout of state and log, 3. Keys are 65
/// bytes, absent ones are marked; numbers are little-endian as <see cref="BinaryWriter"/> writes them. Layout 2 had a row of
/// its own for each place of the log (<see cref="LogRows"/>), layout 1 besides at most one key where 2 counts the keys of
/// those who took a place back; both read the same. A program that knows neither runs nor 3 refuses to open the log, where
/// it would otherwise pass over most places.
/// </summary>
internal static class LogStateBytes
{
    private const byte Version = 3;
    private const byte VersionOfARowForEachPlace = 2;
    private const byte VersionOfOneTaker = 1;

    public static byte[] Write(LogState state)
    {
        var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(Version);
        writer.Write(state.Head);
        writer.Write(state.Founder);
        writer.Write(state.Admitted);
        writer.Write(state.Devices.Count);
        foreach (var (_, device) in state.Devices.OrderBy(d => d.Key.Value))
        {
            writer.Write(device);
        }

        writer.Write(state.Redacted.Count);
        foreach (var place in state.Redacted)
        {
            writer.Write(place);
        }

        writer.Write((byte)(state.Stop?.Reason ?? 0));
        writer.Write(state.Stop?.Sequence ?? 0);
        return stream.ToArray();
    }

    /// <exception cref="InvalidDataException">Not a row that this version wrote.</exception>
    public static LogState Read(SpaceId space, byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes));
        try
        {
            return reader.ReadByte() is Version or VersionOfARowForEachPlace or VersionOfOneTaker
                ? reader.ReadState(space)
                : throw new InvalidDataException($"a log state of layout {bytes[0]}");
        }
        catch (EndOfStreamException e)
        {
            throw new InvalidDataException("a log state that ends early", e);
        }
    }

    private static LogState ReadState(this BinaryReader reader, SpaceId space) => new(
        space,
        reader.ReadHead(),
        reader.FindKey(),
        reader.FindKey(),
        reader.ReadMany(ReadDevice).ToImmutableDictionary(d => d.Key.ToDeviceId()),
        reader.ReadMany(ReadRedacted).ToImmutableList(),
        reader.FindStop());

    private static IEnumerable<T> ReadMany<T>(this BinaryReader reader, Func<BinaryReader, T> read) =>
        Enumerable.Range(0, reader.ReadInt32()).Select(_ => read(reader));

    private static void Write(this BinaryWriter writer, LogHead head)
    {
        Span<byte> bytes = stackalloc byte[LogHead.Size];
        head.Write(bytes);
        writer.Write(bytes);
    }

    private static LogHead ReadHead(this BinaryReader reader) => LogHead.Read(reader.ReadExactly(LogHead.Size));

    private static void Write(this BinaryWriter writer, Digest digest)
    {
        Span<byte> bytes = stackalloc byte[Digest.Size];
        digest.Write(bytes);
        writer.Write(bytes);
    }

    private static Digest ReadDigest(this BinaryReader reader) => Digest.Read(reader.ReadExactly(Digest.Size));

    private static void Write(this BinaryWriter writer, PublicKey? key)
    {
        writer.Write(key is not null);
        if (key is not null)
        {
            writer.Write(key.Bytes.Span);
        }
    }

    private static PublicKey? FindKey(this BinaryReader reader) =>
        reader.ReadBoolean() ? new(reader.ReadExactly(PublicKey.Size)) : null;

    private static PublicKey ReadKey(this BinaryReader reader) =>
        reader.FindKey() ?? throw new InvalidDataException("a log state without a key where one must be");

    private static void Write(this BinaryWriter writer, DeviceState device)
    {
        writer.Write(device.Key);
        writer.Write(device.Person);
        writer.Write(device.Sequence);
        writer.Write(device.Hash);
        writer.Write(device.LastSeen);
        writer.Write(device.Place);
        writer.Write(device.Missing);
    }

    private static DeviceState ReadDevice(BinaryReader reader) => new(
        reader.ReadKey(),
        reader.ReadKey(),
        reader.ReadUInt64(),
        reader.ReadDigest(),
        reader.ReadHead(),
        reader.ReadUInt64(),
        reader.ReadUInt64());

    private static void Write(this BinaryWriter writer, RedactedPlace place)
    {
        Span<byte> id = stackalloc byte[EnvelopeId.Size];
        place.Id.Write(id);
        writer.Write(place.Place);
        writer.Write(id);
        writer.Write(place.Hash);
        writer.Write((byte)place.TakenBackBy.Count);
        place.TakenBackBy.ForEach(person => writer.Write(person.Bytes.Span));
        writer.Write(place.WrittenBy);
    }

    private static RedactedPlace ReadRedacted(BinaryReader reader) => new(
        reader.ReadUInt64(),
        EnvelopeId.Read(reader.ReadExactly(EnvelopeId.Size)),
        reader.ReadDigest(),
        [.. Enumerable.Range(0, reader.ReadByte()).Select(_ => new PublicKey(reader.ReadExactly(PublicKey.Size)))],
        reader.FindKey());

    private static Stop? FindStop(this BinaryReader reader)
    {
        var reason = (StopReason)reader.ReadByte();
        var sequence = reader.ReadUInt64();
        return reason == 0 ? null : new(reason, sequence);
    }

    private static byte[] ReadExactly(this BinaryReader reader, int size)
    {
        var bytes = reader.ReadBytes(size);
        return bytes.Length == size ? bytes : throw new EndOfStreamException();
    }
}
