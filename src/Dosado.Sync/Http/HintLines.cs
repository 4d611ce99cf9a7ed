using System.Text;

namespace Dosado.Sync;

/// <summary>
/// Reads the relay's server-sent events as they arrive, in whatever portions: each <c>data:</c> line names a space. Lines
/// longer than any that a relay writes are skipped, so that a broken one cannot fill the memory.
/// </summary>
public sealed class HintLines
{
    private const int LongestLine = 1024;

    private readonly StringBuilder _line = new();
    private bool _tooLong;

    private static ReadOnlySpan<char> DataField => "data:";

    /// <summary>The spaces named by the lines that this portion completes.</summary>
    public IReadOnlyList<SpaceId> Read(ReadOnlySpan<char> portion)
    {
        var found = new List<SpaceId>();
        foreach (var letter in portion)
        {
            if (letter != '\n')
            {
                Keep(letter);
                continue;
            }

            if (FindHint() is { } space)
            {
                found.Add(space);
            }

            _line.Clear();
            _tooLong = false;
        }

        return found;
    }

    private void Keep(char letter)
    {
        _tooLong |= _line.Length >= LongestLine;
        if (!_tooLong)
        {
            _line.Append(letter);
        }
    }

    private SpaceId? FindHint()
    {
        var line = _line.ToString().AsSpan().TrimEnd('\r');
        return _tooLong || !line.StartsWith(DataField)
            ? null
            : RelayJson.FindHint(Encoding.UTF8.GetBytes(line[DataField.Length..].ToString()));
    }
}
