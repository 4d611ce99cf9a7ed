using Dosado.Planning.Checking;

namespace Dosado.Planning.Tests;

public class PlanningTests
{
    [Fact]
    public void Hours_that_go_on_into_the_night_belong_to_the_day_they_began_on()
    {
        var night = new TogetherKind("stars", new(Some.Hours(3), Some.Hours(3)), [new(new(23, 0), new(2, 0), [DayOfWeek.Friday])]);
        var wish = new TogetherWish("stars", Some.Wish(3, 3));
        var request = new WeekRequest(
            "Europe/Berlin", Some.Monday, [new("Mary", [], [wish], []), new("John", [], [wish], [])], [night], Wake: new(16, 0), Sleep: new(4, 0));

        var week = Some.Planned(request);

        week.Blocks.ShouldHaveSingleItem().From.ShouldBe(Some.At(4, 23));
        Checking.CertificateCheck.Run(new(request, week), Some.Zone).Holds.ShouldBeTrue();
        Checking.WeekCheck.Run(request, Some.Zone, [week.Blocks[0] with { From = Some.At(5, 23) }])
            .ShouldContain(b => b.Breach == Checking.Breach.OutsideItsHours);
    }

    [Fact]
    [Trait("Mechanism", "M019")]
    public void A_week_holds_time_together_and_own_time_of_each()
    {
        var week = Some.Planned(Some.Week());

        week.HoursOf("date").ShouldBeGreaterThanOrEqualTo(Some.Hours(2));
        week.HoursOf("alone", 1).ShouldBeGreaterThanOrEqualTo(Some.Hours(3));
        week.Blocks.ShouldContain(b => b.Owner == 0);
    }

    [Fact]
    [Trait("Mechanism", "M011")]
    public void Neither_is_served_at_the_expense_of_the_other()
    {
        var opposed = Some.Week(
            Some.Mary(Some.Wish(0, 14, weight: 5), busy: Some.WorkUntil(20)),
            Some.John(Some.Wish(0, 0), alone: Some.Wish(0, 16, weight: 5), busy: Some.WorkUntil(20)));

        var shares = Some.Planned(opposed).Shares;

        shares.Smaller.ShouldBeGreaterThan(0.4);
        Math.Abs(shares.First - shares.Second).ShouldBeLessThan(0.2);
    }

    [Fact]
    public void Where_both_can_have_all_both_have_all()
    {
        var shares = Some.Planned(Some.Week(Some.Mary(Some.Wish(2, 3)), Some.John(Some.Wish(2, 3)))).Shares;

        shares.ShouldBe(new(1, 1));
    }

    [Fact]
    public void Unplanned_time_stays_unplanned()
    {
        var week = Some.Planned(Some.Week(Some.Mary(Some.Wish(2, 3)), Some.John(Some.Wish(2, 3), alone: Some.Wish(3, 4))));

        week.HoursOf("alone", 1).ShouldBe(Some.Hours(4));
        week.HoursOf("alone", 0).ShouldBe(Some.Hours(2));
    }

    [Fact]
    public void Fixed_blocks_stay_where_they_are()
    {
        var agreed = new Block("date", Some.At(2, 20), Some.Hours(2));

        Some.Planned(Some.Week() with { Fixed = [agreed] }).Blocks.ShouldContain(agreed);
    }

    [Fact]
    public void A_day_with_a_change_of_the_clocks_has_its_own_number_of_slots()
    {
        var request = Some.Week() with { Start = new(2027, 3, 22), Wake = new(0, 0), Sleep = new(0, 0) };

        var days = new WeekGrid(request, Some.Zone).Days;

        days[5].Slots.ShouldBe(48);
        days[6].Slots.ShouldBe(46);
    }

    [Fact]
    public void A_plan_is_there_before_its_proof_and_only_gets_better()
    {
        var planning = Planner.Begin(Some.Week(), Some.Zone);
        var gaps = new List<double>();
        while (planning.Advance())
        {
            if (planning.Outcome is PlanningOutcome.Planned planned) gaps.Add(planned.Gap);
        }

        gaps.ShouldNotBeEmpty();
        planning.Outcome.ShouldBeOfType<PlanningOutcome.Planned>().Gap.ShouldBe(0);
    }

    [Fact]
    public void Shown_weeks_differ_in_kind_and_none_is_better_for_both()
    {
        var request = Some.Week(Some.Mary(Some.Wish(2, 9), Some.Wish(1, 8)), Some.John(Some.Wish(0, 3), Some.Wish(0, 2), Some.Wish(4, 12)));
        var planning = Planner.Run(request, Some.Zone, alternatives: true);
        var first = planning.Outcome.ShouldBeOfType<PlanningOutcome.Planned>().Week;
        PlannedWeek[] shown = [first, .. planning.Alternatives];

        shown.Length.ShouldBeGreaterThan(1);
        shown.ShouldAllBe(week => CertificateCheck.Run(new(request, week), Some.Zone).Holds);
        foreach (var one in shown)
        {
            foreach (var other in shown.Where(w => w != one))
            {
                (one.Certificate.Gains[0] >= other.Certificate.Gains[0] && one.Certificate.Gains[1] >= other.Certificate.Gains[1]).ShouldBeFalse();
                new[] { (Kind: "date", Owner: (int?)null), ("quiet evening", null), ("alone", 0), ("alone", 1) }
                    .Count(k => (one.HoursOf(k.Kind, k.Owner) - other.HoursOf(k.Kind, k.Owner)).Duration() >= Some.Hours(1))
                    .ShouldBeGreaterThanOrEqualTo(2);
            }
        }
    }

    [Fact]
    [Trait("Mechanism", "M083")]
    public void The_planner_knows_no_kind_of_its_own_so_wishes_of_the_body_stay_in_Talk()
    {
        var kinds = Some.Planned(Some.Week()).Blocks.Select(b => b.Kind).Distinct();

        kinds.ShouldBeSubsetOf(["date", "quiet evening", "alone"]);
    }

    [Fact]
    public void A_certificate_that_was_tampered_with_is_found_out()
    {
        var request = Some.Week();
        var week = Some.Planned(request);
        var certificate = week.Certificate;

        Holds(week).ShouldBeTrue();
        Holds(week with { Certificate = certificate with { Gains = [certificate.Gains[0] + 1, certificate.Gains[1]] } }).ShouldBeFalse();
        Holds(week with { Certificate = certificate with { Bests = [certificate.Bests[0] + 9, certificate.Bests[1]] } }).ShouldBeFalse();
        Holds(week with { Certificate = certificate with { Prices = certificate.Prices with { Bound = certificate.Prices.Bound - 1 } } }).ShouldBeFalse();
        Holds(week with { Certificate = certificate with { Prices = certificate.Prices with { Bound = 1e300 } } }).ShouldBeFalse();
        Holds(week with { Certificate = certificate with { BlockCost = 1_000 } }).ShouldBeFalse();
        Holds(week with { Certificate = certificate with { Lean = 25 } }).ShouldBeFalse();
        Holds(week with { Rule = Rule.LeaningToFirst }).ShouldBeFalse();
        Holds(week with { Blocks = [.. week.Blocks.Skip(1)] }).ShouldBeFalse();
        Holds(week with { Shares = new(1, 1) }).ShouldBe(week.Shares == new Shares(1, 1));

        bool Holds(PlannedWeek changed) => CertificateCheck.Run(new(request, changed), Some.Zone).Holds;
    }

    [Fact]
    public void A_request_that_was_changed_to_leave_no_week_is_found_out_too()
    {
        var week = Some.Planned(Some.Week());
        var changed = Some.Week(Some.Mary(Some.Wish(8, 9)), Some.John(Some.Wish(0, 3, most: 4)));

        var verdict = CertificateCheck.Run(new(changed, week), Some.Zone);

        verdict.Holds.ShouldBeFalse();
        verdict.Breaches.ShouldContain(b => b.Breach == Breach.BelowLeast);
    }
}
