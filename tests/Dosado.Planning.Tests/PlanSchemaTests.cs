using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dosado.Planning.Tests;

public class PlanSchemaTests
{
    private static readonly string Documentation = Path.Combine(WorkingTree.Root, "docs");

    public static TheoryData<string> Examples { get; } = [.. Directory.GetFiles(Path.Combine(Documentation, "examples"), "*.json").Select(file => Path.GetFileName(file)!).Order()];

    [Fact]
    public void The_schema_in_the_documentation_is_that_of_the_types()
    {
        var file = Path.Combine(Documentation, "plan.schema.json");
        if (Environment.GetEnvironmentVariable("WRITE_SCHEMA") is not null) File.WriteAllText(file, PlanSchema.Write());

        File.ReadAllText(file).ShouldBe(PlanSchema.Write());
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_and_its_answer_hold_to_the_schema(string example)
    {
        var text = File.ReadAllText(Path.Combine(Documentation, "examples", example));
        var request = JsonSerializer.Deserialize(text, WeekJson.Default.WeekRequest)!;

        SchemaCheck.Breaches(JsonNode.Parse(text), Schema, "WeekRequest").ShouldBeEmpty();
        var (answer, type) = Planner.Run(request, SystemZones.Find(request.Zone)!, alternatives: true) switch
        {
            { Outcome: PlanningOutcome.Planned planned } planning =>
                (JsonSerializer.Serialize(new(request, planned.Week, planning.Alternatives), WeekJson.Default.PlanDocument), "PlanDocument"),
            { Outcome: PlanningOutcome.NoWeek none } => (JsonSerializer.Serialize(none.Conflict, WeekJson.Default.Conflict), "Conflict"),
            var other => throw new InvalidOperationException($"{other.Outcome}"),
        };
        SchemaCheck.Breaches(JsonNode.Parse(answer), Schema, type).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("\"zone\":", "\"zones\":")]
    [InlineData("\"least\": \"2:00\"", "\"least\": \"two hours\"")]
    [InlineData("\"weight\": 6", "\"weight\": 600")]
    [InlineData("\"fri\"", "\"Friday\"")]
    public void What_the_planner_refuses_does_not_hold_to_it(string there, string instead)
    {
        var text = File.ReadAllText(Path.Combine(Documentation, "examples", "week.json"));

        SchemaCheck.Breaches(JsonNode.Parse(text.Replace(there, instead, StringComparison.Ordinal)), Schema, "WeekRequest").ShouldNotBeEmpty();
    }

    private static JsonNode Schema { get; } = JsonNode.Parse(PlanSchema.Write())!;
}
