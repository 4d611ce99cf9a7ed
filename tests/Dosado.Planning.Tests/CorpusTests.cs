using Dosado.Planning.Bench.Corpus;
using Dosado.Planning.Checking;

namespace Dosado.Planning.Tests;

/// <summary>Weeks of the seeded couples, rechecked by what was written apart from the solver.</summary>
public class CorpusTests
{
    public static TheoryData<Group, int> Some
    {
        get
        {
            var data = new TheoryData<Group, int>();
            foreach (var group in Enum.GetValues<Group>())
            {
                for (var couple = 100; couple < 104; couple++) data.Add(group, couple);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Some))]
    public void A_planned_week_is_sound_and_its_certificate_holds(Group group, int couple)
    {
        var request = Couples.Week(group, couple, couple % Couples.Weeks);
        var zone = SystemZones.Find(request.Zone)!;

        var planning = Planner.Run(request, zone);

        if (planning.Outcome is not PlanningOutcome.Planned planned) return;
        var verdict = CertificateCheck.Run(new(request, planned.Week), zone);
        verdict.Breaches.ShouldBeEmpty();
        verdict.Holds.ShouldBeTrue($"{verdict}");
        verdict.Ceiling!.Value.ShouldBeGreaterThanOrEqualTo(verdict.Smaller);
    }
}
