using System.Text;
using Dosado.Planning.Calendars;

namespace Dosado.Planning.Bench;

/// <summary>A megabyte of calendar: some thousand entries, a third of them recurring.</summary>
internal static class CalendarSpeed
{
    public static void Run()
    {
        var text = Megabyte();
        var zone = SystemZones.Find("Europe/Berlin")!;
        var time = new Figures($"{text.Length / 1e6:F2} MB read", "ms");
        for (var i = 0; i < 30; i++)
        {
            var start = Cpu.Milliseconds;
            var from = new DateTimeOffset(2027, 3, 22, 0, 0, 0, TimeSpan.Zero);
            var reading = BusyReader.Read(text, from, from.AddDays(7), zone, SystemZones.Find);
            if (reading.Faults.Count > 0) throw new InvalidOperationException($"{reading.Faults[0]}");
            if (i > 4) time.Add(Cpu.Milliseconds - start);
        }

        Console.WriteLine(time);
    }

    private static string Megabyte()
    {
        var chance = new Random(5545);
        var text = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n");
        for (var i = 0; text.Length < 1_000_000; i++)
        {
            var at = new DateTime(2020, 1, 1).AddMinutes(15 * chance.Next(4 * 24 * 2900));
            text.Append($"BEGIN:VEVENT\r\nUID:{i}@bench\r\nDTSTART;TZID=Europe/Berlin:{at:yyyyMMdd'T'HHmmss}\r\nDURATION:PT{chance.Next(1, 5)}H\r\n");
            text.Append("SUMMARY:Something that is nobody's business and is folded because it is so very lo\r\n ng\r\n");
            if (i % 3 == 0) text.Append($"RRULE:FREQ={(i % 2 == 0 ? "WEEKLY;BYDAY=MO,WE" : "MONTHLY;BYDAY=2TU")};UNTIL={at.AddYears(3):yyyyMMdd'T'HHmmss'Z'}\r\n");
            text.Append("END:VEVENT\r\n");
        }

        return text.Append("END:VCALENDAR\r\n").ToString();
    }
}
