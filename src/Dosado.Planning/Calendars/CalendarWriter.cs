using System.Text;

namespace Dosado.Planning.Calendars;

/// <summary>Writes a week as a calendar file (RFC 5545) to take along.</summary>
public static class CalendarWriter
{
    private const int MostOctets = 75;
    private const string Utc = "yyyyMMdd'T'HHmmss'Z'";

    /// <summary>
    /// One entry a block, in UTC, lines folded at 75 octets. For one partner only what is theirs: time together by its
    /// kind, own time by its kind, the other's own time not at all.
    /// </summary>
    /// <param name="blocks">The week.</param>
    /// <param name="zone">The clocks of the week.</param>
    /// <param name="partner">For whom, 0 or 1; null for both, where own time is only called <paramref name="myTime"/>.</param>
    /// <param name="myTime">What own time is called where the other may read it.</param>
    /// <param name="stamp">When the file is written; comes in, as nothing here reads a clock.</param>
    public static string Write(
        IReadOnlyList<Block> blocks, Zone zone, int? partner, string myTime, DateTimeOffset stamp)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        ArgumentNullException.ThrowIfNull(zone);
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//Dosado//Week//EN");
        foreach (var block in blocks)
        {
            if (partner is not null && block.Owner is not null && block.Owner != partner) continue;
            var from = zone.ToInstant(block.From);
            var title = block.Owner is not null && partner is null ? myTime : block.Kind;
            Line(text, "BEGIN:VEVENT");
            Line(text, $"UID:{from.ToString(Utc)}-{block.Owner?.ToString() ?? "both"}-{Uid(title)}@dosado");
            Line(text, $"DTSTAMP:{stamp.UtcDateTime.ToString(Utc)}");
            Line(text, $"DTSTART:{from.UtcDateTime.ToString(Utc)}");
            Line(text, $"DTEND:{(from + block.Length).UtcDateTime.ToString(Utc)}");
            Line(text, $"SUMMARY:{Escape(title)}");
            Line(text, "END:VEVENT");
        }

        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    private static string Uid(string kind) => Convert.ToHexStringLower(Encoding.UTF8.GetBytes(kind));

    private static string Escape(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal)
        .Replace("\r", "", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal);

    /// <summary>Folds between characters, never inside one.</summary>
    private static void Line(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
