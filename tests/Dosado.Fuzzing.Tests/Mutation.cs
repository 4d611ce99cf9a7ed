using System.Text;

namespace Dosado.Fuzzing.Tests;

/// <summary>Spoils bytes the way a bad line, a bad disk or a bad peer would: a few places changed, cut, doubled or mixed.</summary>
internal sealed class Mutation(int seed)
{
    private const int MostChanges = 6;

    private static readonly byte[][] Telling =
    [
        [0], [0xFF], [0x7F], [0x80], "\r\n"u8.ToArray(), "\0"u8.ToArray(), ","u8.ToArray(), "\""u8.ToArray(), ":"u8.ToArray(),
        "{"u8.ToArray(), "}"u8.ToArray(), "["u8.ToArray(), "-1"u8.ToArray(), "99999999999999999999"u8.ToArray(), "1e999"u8.ToArray(),
        "null"u8.ToArray(), [0xED, 0xA0, 0x80], [0xF0, 0x9F, 0x98, 0x80], [0xD7, 0xA9], [0, 0, 0, 0], [0xFF, 0xFF, 0xFF, 0xFF],
        "BEGIN:VEVENT\r\n"u8.ToArray(), "FREQ=SECONDLY;"u8.ToArray(), "you never "u8.ToArray(), "\\ud800"u8.ToArray(),
    ];

    private readonly Random _chance = new(seed);

    public byte[] Spoil(IReadOnlyList<byte[]> corpus)
    {
        var bytes = new List<byte>(corpus[_chance.Next(corpus.Count)]);
        for (var change = _chance.Next(1, MostChanges); change > 0; change--)
        {
            Change(bytes, corpus);
        }

        return [.. bytes];
    }

    public string SpoilText(IReadOnlyList<byte[]> corpus)
    {
        var bytes = Spoil(corpus);
        return _chance.Next(4) == 0 ? new([.. bytes.Select(b => (char)(b << 8 | b))]) : Encoding.UTF8.GetString(bytes);
    }

    private void Change(List<byte> bytes, IReadOnlyList<byte[]> corpus)
    {
        var at = _chance.Next(bytes.Count + 1);
        switch (_chance.Next(7))
        {
            case 0 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << _chance.Next(8));
                break;
            case 1:
                bytes.InsertRange(at, Telling[_chance.Next(Telling.Length)]);
                break;
            case 2:
                bytes.RemoveRange(at, Math.Min(bytes.Count - at, _chance.Next(1, 40)));
                break;
            case 3:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 4 when bytes.Count < 10_000:
                bytes.InsertRange(at, bytes.GetRange(0, at));
                break;
            case 5:
                var other = corpus[_chance.Next(corpus.Count)];
                bytes.InsertRange(at, other.AsSpan(_chance.Next(other.Length + 1)).ToArray());
                break;
            default:
                bytes.InsertRange(at, Enumerable.Range(0, _chance.Next(1, 20)).Select(_ => (byte)_chance.Next(256)));
                break;
        }
    }
}
