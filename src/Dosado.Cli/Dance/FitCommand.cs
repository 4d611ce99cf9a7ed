using System.CommandLine;
using Dosado.Dynamics.Likelihood;
using Dosado.Dynamics.Oscillating;

namespace Dosado.Cli.Dance;

/// <summary>dosado dance fit: two series over time, by the couple's own estimator or by maximum likelihood.</summary>
internal static class FitCommand
{
    public static Command Create()
    {
        var command = new Command("fit", "What two series over time say of how they move each other.")
        {
            FitOptions.Source, FitOptions.Model, FitOptions.Series, FitOptions.Person, FitOptions.Value, FitOptions.Time,
            FitOptions.Couple, FitOptions.Waves, FitOptions.FirstWave, FitOptions.Intervals, FitOptions.Start,
            FitOptions.NoIntercept, FitOptions.MeasurementError, FitOptions.Scale, FitOptions.Missing, FitOptions.Where,
            FitOptions.Seed, FitOptions.Json, FitOptions.Svg,
        };
        command.SetAction(args => DanceRun.Guarded("fit", () => Run(args)));
        return command;
    }

    private static int Run(ParseResult args)
    {
        var data = DanceTable.Read(args);
        return args.GetValue(FitOptions.Model) switch
        {
            "couple" => CoupleFit.Run(args, data),
            "var" => ByLikelihood(args, data, Clock.Steps),
            "ou" => ByLikelihood(args, data, Clock.Continuous),
            "oscillator" => Swinging(args, data),
            var other => throw new WrongOptionException($"--model is couple, var, ou or oscillator, not \"{other}\""),
        };
    }

    private static int ByLikelihood(ParseResult args, DanceTable data, Clock clock)
    {
        var model = new LagModel(
            clock, Start(args, data.Series.Count), !args.GetValue(FitOptions.NoIntercept), args.GetValue(FitOptions.MeasurementError));
        Plot(args, data);
        switch (LagEstimation.Fit(data.Tracks, model))
        {
            case LagOutcome.Fitted { Fit: var fit }:
                LagReport.Of(fit, model, data).Write(args.GetValue(FitOptions.Json));
                return DanceRun.Done;
            case LagOutcome.CannotSay { Reason: var reason }:
                NothingReport.Of(reason, data.Series).Write(args.GetValue(FitOptions.Json));
                return DanceRun.NothingToSay;
            default:
                throw new InvalidOperationException("an outcome without a case");
        }
    }

    private static int Swinging(ParseResult args, DanceTable data)
    {
        if (data.Series.Count != 2)
        {
            throw new WrongOptionException($"--model oscillator takes two series, not {data.Series.Count}");
        }

        Plot(args, data);
        switch (OscillatorEstimation.Fit(data.Tracks))
        {
            case OscillatorOutcome.Fitted { Fit: var fit }:
                OscillatorReport.Of(fit, data).Write(args.GetValue(FitOptions.Json));
                return DanceRun.Done;
            case OscillatorOutcome.CannotSay { Reason: var reason }:
                NothingReport.Of(reason, data.Series).Write(args.GetValue(FitOptions.Json));
                return DanceRun.NothingToSay;
            default:
                throw new InvalidOperationException("an outcome without a case");
        }
    }

    private static void Plot(ParseResult args, DanceTable data)
    {
        if (args.GetValue(FitOptions.Svg) is { } file)
        {
            File.WriteAllText(file, SeriesPlot.Of(data));
        }
    }

    private static StartingState Start(ParseResult args, int series) => args.GetValue(FitOptions.Start) switch
    {
        "standard" => StartingState.Known.Standard(series),
        "free" => new StartingState.Free(),
        "settled" => new StartingState.Settled(),
        var other => throw new WrongOptionException($"--start is standard, free or settled, not \"{other}\""),
    };
}
