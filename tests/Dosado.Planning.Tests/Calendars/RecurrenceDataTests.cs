using Dosado.Planning.Calendars;

namespace Dosado.Planning.Tests.Calendars;

/// <summary>Recurrence against the cases of two other implementations. Each exception is argued in docs/planning.md.</summary>
public class RecurrenceDataTests
{
    private const string Libical = "libical_icalrecur_test.txt";
    private const string IcalNet = "icalnet_recurrence_cases.txt";

    /// <summary>Where we differ on purpose: rule, start, and why.</summary>
    private static readonly (string Rule, string Why)[] Exceptions =
    [
        ("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=30;BYWEEKNO=1;UNTIL=20320101", "libical has not implemented it; ours agrees with ical.net's case"),
        ("FREQ=YEARLY;BYWEEKNO=53;INTERVAL=6;BYDAY=TH;COUNT=1", "the start lies in week 53 of 2026, so years count from 2026, as libical's own case of 2009 has it"),
        ("FREQ=YEARLY;BYWEEKNO=53;INTERVAL=5;BYDAY=TH;COUNT=1", "as above"),
        ("FREQ=YEARLY;COUNT=1", "an occurrence that ends after the year 9999 is cut there, not refused"),
    ];

    [SharedDataFact(Libical)]
    public void All_cases_of_libical_come_out_as_there()
    {
        var cases = RecurrenceCase.Read(Libical);

        cases.Count.ShouldBe(146);
        Differing(cases.Select(c => c with { StartAt = null }), but: 3).ShouldBeEmpty();
    }

    [SharedDataFact(IcalNet)]
    public void All_cases_of_ical_net_come_out_as_there()
    {
        var cases = RecurrenceCase.Read(IcalNet);

        cases.Count.ShouldBe(85);
        Differing(cases, but: 1).ShouldBeEmpty();
    }

    private static string[] Differing(IEnumerable<RecurrenceCase> cases, int but)
    {
        var differing = cases.Where(c => !Agrees(c)).ToArray();
        differing.Count(IsException).ShouldBe(but);
        return [.. differing.Where(c => !IsException(c)).Select(c => $"{c}: {Shown(c)}")];
    }

    private static bool IsException(RecurrenceCase one) => Exceptions.Any(e => e.Rule == one.Rule);

    private static bool Agrees(RecurrenceCase expected)
    {
        var ours = expected.Expand();
        if (expected.Exception is not null) return ours is null || ours.Value.End == RecurrenceEnd.PastTheCalendar;
        return ours is { } got && got.Times.SequenceEqual(expected.Instances!.Select(i => i.TrimEnd('Z')));
    }

    private static string Shown(RecurrenceCase expected) =>
        $"{string.Join(",", (expected.Expand()?.Times ?? ["not a rule"]).Take(8))} ({expected.Expand()?.End}) instead of "
        + string.Join(",", expected.Instances?.Take(8) ?? [expected.Exception!]);
}
