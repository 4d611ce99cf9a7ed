using System.Diagnostics.CodeAnalysis;

namespace Dosado.App.Logs;

/// <summary>
/// The opened events of a log as one piece of bytes, so that opening the app does not open every envelope. It holds what
/// the log holds and no state of a fold: a new version of the fold needs no new snapshot.
/// <code>
/// version 1, then for each event: author (text), envelope (text), length of the content (7-bit encoded), content
/// </code>
/// </summary>
internal static class LogSnapshot
{
    private const byte Version = 1;

    public static byte[] Write(IReadOnlyList<LogLine> lines)
    {
        using var buffer = new MemoryStream();
        using var writer = new BinaryWriter(buffer);
        writer.Write(Version);
        foreach (var line in lines)
        {
            writer.Write(line.Author.Value);
            writer.Write(line.Envelope);
            writer.Write7BitEncodedInt(line.Content.Length);
            writer.Write(line.Content.Span);
        }

        return buffer.ToArray();
    }

    /// <summary>False when it is not of this version or cut: then the log itself is read.</summary>
    public static bool TryRead(byte[] bytes, [NotNullWhen(true)] out IReadOnlyList<LogLine>? lines)
    {
        lines = null;
        using var reader = new BinaryReader(new MemoryStream(bytes));
        try
        {
            lines = reader.ReadByte() == Version ? ReadAll(reader, bytes.Length) : null;
        }
        catch (Exception cut) when (cut is EndOfStreamException or FormatException)
        {
            return false;
        }

        return lines is not null;
    }

    private static List<LogLine> ReadAll(BinaryReader reader, int length)
    {
        var lines = new List<LogLine>();
        while (reader.BaseStream.Position < length)
        {
            var author = new Bond.PersonId(reader.ReadString());
            var envelope = reader.ReadString();
            lines.Add(new(author, envelope, reader.ReadBytes(reader.Read7BitEncodedInt())));
        }

        return lines;
    }
}
