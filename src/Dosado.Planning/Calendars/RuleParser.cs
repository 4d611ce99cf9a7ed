using System.Diagnostics.CodeAnalysis;

namespace Dosado.Planning.Calendars;

/// <summary>Reads the parts of a rule (RFC 5545, 3.3.10), each at most once.</summary>
internal sealed class RuleParser
{
    private const int MostListed = 400;
    private static readonly string[] Frequencies = ["SECONDLY", "MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY"];
    private static readonly string[] Days = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

    private readonly HashSet<string> _seen = [];
    private RecurrenceRule _rule = new(Frequency.Daily);

    public bool TryParse(string text, [NotNullWhen(true)] out RecurrenceRule? rule)
    {
        rule = null;
        foreach (var part in text.Trim().TrimEnd(';').Split(';'))
        {
            var halves = part.Split('=');
            if (halves.Length != 2 || !_seen.Add(halves[0].ToUpperInvariant())) return false;
            if (!Take(halves[0].ToUpperInvariant(), halves[1].Trim().ToUpperInvariant())) return false;
        }

        if (!_seen.Contains("FREQ") || !IsAllowed(_rule)) return false;
        rule = _rule;
        return true;
    }

    private bool Take(string name, string value) => name switch
    {
        "FREQ" => Array.IndexOf(Frequencies, value) is >= 0 and var f && Keep(_rule with { Frequency = (Frequency)f }),
        "INTERVAL" => TryInt(value, 1, int.MaxValue, out var n) && Keep(_rule with { Interval = n }),
        "COUNT" => TryInt(value, 0, int.MaxValue, out var n) && Keep(_rule with { Count = n }),
        "UNTIL" => CalendarTime.TryParse(value, out var t) && Keep(_rule with { Until = t.LastMoment, UntilIsUtc = t.IsUtc }),
        "WKST" => Array.IndexOf(Days, value) is >= 0 and var d && Keep(_rule with { WeekStart = (DayOfWeek)d }),
        "BYSECOND" => TryList(value, 0, 60, out var l) && Keep(_rule with { BySecond = l }),
        "BYMINUTE" => TryList(value, 0, 59, out var l) && Keep(_rule with { ByMinute = l }),
        "BYHOUR" => TryList(value, 0, 23, out var l) && Keep(_rule with { ByHour = l }),
        "BYDAY" => TryDays(value, out var l) && Keep(_rule with { ByDay = l }),
        "BYMONTHDAY" => TrySigned(value, 31, out var l) && Keep(_rule with { ByMonthDay = l }),
        "BYYEARDAY" => TrySigned(value, 366, out var l) && Keep(_rule with { ByYearDay = l }),
        "BYWEEKNO" => TrySigned(value, 53, out var l) && Keep(_rule with { ByWeekNumber = l }),
        "BYMONTH" => TryList(value, 1, 12, out var l) && Keep(_rule with { ByMonth = l }),
        "BYSETPOS" => TrySigned(value, 366, out var l) && Keep(_rule with { BySetPosition = l }),
        _ => name.StartsWith("X-", StringComparison.Ordinal),
    };

    private bool Keep(RecurrenceRule rule)
    {
        _rule = rule;
        return true;
    }

    /// <summary>The combinations that RFC 5545 rules out.</summary>
    private static bool IsAllowed(RecurrenceRule rule) =>
        (rule.ByDay.All(d => d.Ordinal == 0) || rule.Frequency is Frequency.Monthly or Frequency.Yearly)
        && (rule.ByWeekNumber.Count == 0 || rule.Frequency == Frequency.Yearly)
        && (rule.ByMonthDay.Count == 0 || rule.Frequency != Frequency.Weekly)
        && (rule.ByYearDay.Count == 0 || rule.Frequency is not (Frequency.Daily or Frequency.Weekly or Frequency.Monthly))
        && !(rule.Count is not null && rule.Until is not null);

    /// <summary>The grammar has no nought-th weekday; written all the same, it is no day at all.</summary>
    private static bool TryDays(string value, out List<WeekdayOf> days)
    {
        days = [];
        foreach (var item in value.Split(','))
        {
            if (item.Length < 2 || Array.IndexOf(Days, item[^2..]) is < 0 and var _) return false;
            var ordinal = 0;
            if (item.Length > 2 && !TryInt(item[..^2], -53, 53, out ordinal)) return false;
            if (item.Length == 2 || ordinal != 0) days.Add(new(ordinal, (DayOfWeek)Array.IndexOf(Days, item[^2..])));
        }

        return days.Count is > 0 and <= MostListed;
    }

    private static bool TrySigned(string value, int most, out List<int> numbers) =>
        TryList(value, -most, most, out numbers) && !numbers.Contains(0);

    private static bool TryList(string value, int least, int most, out List<int> numbers)
    {
        numbers = [];
        foreach (var item in value.Split(','))
        {
            if (!TryInt(item, least, most, out var number)) return false;
            if (!numbers.Contains(number)) numbers.Add(number);
        }

        return numbers.Count <= MostListed;
    }

    private static bool TryInt(string text, int least, int most, out int number) =>
        int.TryParse(text, System.Globalization.NumberStyles.AllowLeadingSign, null, out number) && number >= least && number <= most;
}
