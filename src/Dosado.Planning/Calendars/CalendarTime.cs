using System.Globalization;

namespace Dosado.Planning.Calendars;

/// <summary>A DATE or DATE-TIME as written (RFC 5545, 3.3.4 and 3.3.5).</summary>
/// <param name="Local">What the clocks show.</param>
/// <param name="IsDate">Whether it is a whole day.</param>
/// <param name="IsUtc">Whether it ends in Z.</param>
public readonly record struct CalendarTime(DateTime Local, bool IsDate, bool IsUtc)
{
    /// <summary>For a whole day its last second, for a moment the moment.</summary>
    public DateTime LastMoment => IsDate ? Local.AddSeconds(86_399) : Local;

    /// <summary>Reads "20261123", "20261123T183000" or the latter with a Z.</summary>
    /// <param name="text">What stands there.</param>
    /// <param name="time">The time.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out CalendarTime time)
    {
        time = default;
        var isUtc = text.Length == 16 && text[15] is 'Z' or 'z';
        var isDate = text.Length == 8;
        if (!isDate && !isUtc && text.Length != 15) return false;
        var form = isDate ? "yyyyMMdd" : "yyyyMMdd'T'HHmmss";
        var body = isUtc ? text[..15] : text;
        if (!TryExact(body, form, out var local)) return false;
        time = new(local, isDate, isUtc);
        return true;
    }

    /// <summary>Also takes a leap second as the second before it.</summary>
    private static bool TryExact(ReadOnlySpan<char> text, string form, out DateTime local)
    {
        if (DateTime.TryParseExact(text, form, null, DateTimeStyles.None, out local)) return true;
        if (text.Length != 15 || !text.EndsWith("60", StringComparison.Ordinal)) return false;
        Span<char> second = stackalloc char[15];
        text.CopyTo(second);
        "59".CopyTo(second[13..]);
        return DateTime.TryParseExact(second, form, null, DateTimeStyles.None, out local);
    }
}

/// <summary>A DURATION (RFC 5545, 3.3.6): "P1W", "-P1DT2H30M".</summary>
internal static class CalendarDuration
{
    private const long MostSeconds = 3_000_000_000;

    /// <summary>Days are kept apart from the rest: a day may have 23 or 25 hours.</summary>
    public static bool TryParse(string text, out (int Days, TimeSpan Time) duration)
    {
        duration = default;
        var at = text.IndexOf('P');
        if (at < 0 || at > 1 || at == text.Length - 1) return false;
        var sign = text[0] == '-' ? -1 : 1;
        var (days, seconds, number, digits, inTime) = (0L, 0L, 0L, 0, false);
        foreach (var c in text.AsSpan(at + 1))
        {
            if (char.IsAsciiDigit(c))
            {
                number = (number * 10) + (c - '0');
                if (++digits > 9) return false;
                continue;
            }

            if (c == 'T' && digits == 0 && !inTime)
            {
                inTime = true;
                continue;
            }

            if (digits == 0) return false;
            switch (c)
            {
                case 'W' when !inTime: days += 7 * number; break;
                case 'D' when !inTime: days += number; break;
                case 'H' when inTime: seconds += 3600 * number; break;
                case 'M' when inTime: seconds += 60 * number; break;
                case 'S' when inTime: seconds += number; break;
                default: return false;
            }

            (number, digits) = (0, 0);
        }

        if (digits > 0 || days > MostSeconds / 86_400 || seconds > MostSeconds) return false;
        duration = (sign * (int)days, TimeSpan.FromSeconds(sign * seconds));
        return true;
    }
}
