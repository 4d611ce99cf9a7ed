using System.CommandLine;
using System.Globalization;
using Dosado.Dynamics.Floor;

namespace Dosado.Cli.Dance;

/// <summary>dosado dance simulate: an invented dance, as CSV, words or a picture.</summary>
internal static class SimulateCommand
{
    private static readonly Option<string?> Named = new("--scenario")
    {
        Description = "A story by name; --list shows them.",
    };

    private static readonly Option<bool> Listed = new("--list") { Description = "List the stories." };

    private static readonly Option<string[]> Set = new("--set")
    {
        Description = "first.NAME=VALUE or second.NAME=VALUE, for example first.blame=0.8; may be given many times.",
        DefaultValueFactory = _ => [],
    };

    private static readonly Option<int?> Days = new("--days") { Description = "How many days, 1 to 3650." };

    private static readonly Option<ulong?> Seed = new("--seed")
    {
        Description = "With chance, from this seed; without, none.",
    };

    private static readonly Option<string?> Csv = new("--csv")
    {
        Description = "Write the table to this file instead of standard output.",
    };

    public static Command Create()
    {
        var command = new Command("simulate", "Play a dance of two invented partners: an illustration, never a forecast.")
        {
            Named, Listed, Set, Days, Seed, Csv, FitOptions.Svg, FitOptions.Json,
        };
        command.SetAction(args => DanceRun.Guarded("simulate", () => Run(args)));
        return command;
    }

    private static int Run(ParseResult args)
    {
        if (args.GetValue(Listed))
        {
            SimulationReport.List().Write(args.GetValue(FitOptions.Json));
            return DanceRun.Done;
        }

        var scenario = Scenario(args);
        var moments = Simulation.Of(scenario, args.GetValue(Seed));
        if (args.GetValue(FitOptions.Svg) is { } svg)
        {
            File.WriteAllText(svg, SimulationReport.Chart(scenario, moments));
        }

        if (args.GetValue(Csv) is { } csv)
        {
            File.WriteAllLines(csv, SimulationReport.Csv(moments));
        }

        var answer = SimulationReport.Of(scenario, moments);
        (args.GetValue(Csv) is null && !args.GetValue(FitOptions.Json) ? answer with { Words = [.. SimulationReport.Csv(moments)] } : answer)
            .Write(args.GetValue(FitOptions.Json));
        return DanceRun.Done;
    }

    private static Scenario Scenario(ParseResult args)
    {
        var scenario = args.GetValue(Named) is { } name
            ? ScenarioBook.Find(name) ?? throw new WrongOptionException(
                $"there is no scenario \"{name}\"; there are {string.Join(", ", ScenarioBook.All.Select(s => s.Id))}")
            : new Scenario("own", [], new(new(), new()), 60, new ScenarioEvents(0.6));
        var days = args.GetValue(Days) ?? scenario.Days;
        return days is >= 1 and <= 3650
            ? (args.GetValue(Set) ?? []).Aggregate(scenario with { Days = days }, With)
            : throw new WrongOptionException($"--days is 1 to 3650, not {days}");
    }

    private static Scenario With(Scenario scenario, string setting)
    {
        if (setting.Split('=') is not [var name, var text] || name.Split('.') is not [var who, var what]
            || who is not ("first" or "second") || Slider.Find(what) is not { } slider)
        {
            throw new WrongOptionException(
                $"--set takes first.NAME=VALUE or second.NAME=VALUE, not \"{setting}\"; names are {string.Join(", ", Slider.All.Select(s => s.Name))}");
        }

        // A draw may push instead; everything else runs from none to much.
        var least = what == "draw" ? -1 : 0;
        if (!double.TryParse(text, CultureInfo.InvariantCulture, out var value) || !(value >= least && value <= 1))
        {
            throw new WrongOptionException($"--set {name} takes a number from {least} to 1, not \"{text}\"");
        }

        var ways = scenario.Ways;
        return scenario with
        {
            Ways = who == "first" ? ways with { First = slider.Set(ways.First, value) } : ways with { Second = slider.Set(ways.Second, value) },
        };
    }
}
