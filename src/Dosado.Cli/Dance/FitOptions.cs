using System.CommandLine;

namespace Dosado.Cli.Dance;

/// <summary>The options of dosado dance fit.</summary>
internal static class FitOptions
{
    public static readonly Argument<string> Source = new("file")
    {
        Description = "A CSV file, or - for standard input.",
    };

    public static readonly Option<string> Model = new("--model")
    {
        Description = "couple: what two partners' days say (Bayesian); var: steps, by maximum likelihood; ou: continuous time; oscillator: two coupled damped swings.",
        DefaultValueFactory = _ => "couple",
    };

    public static readonly Option<string?> Series = new("--series")
    {
        Description = "Wide form: the value columns, parted by commas. With --waves a name holds {} for the wave.",
    };

    public static readonly Option<string?> Person = new("--person")
    {
        Description = "Long form: the column that says whose value it is.",
    };

    public static readonly Option<string?> Value = new("--value") { Description = "Long form: the column of values." };

    public static readonly Option<string?> Time = new("--time")
    {
        Description = "The column of times or dates; without, rows are one step apart.",
    };

    public static readonly Option<string?> Couple = new("--couple")
    {
        Description = "The column that parts couples (or persons) from each other.",
    };

    public static readonly Option<int?> Waves = new("--waves")
    {
        Description = "Each row is a couple (or person) with so many occasions.",
    };

    public static readonly Option<int> FirstWave = new("--first-wave")
    {
        Description = "The number of the first wave in column names.",
    };

    public static readonly Option<string?> Intervals = new("--intervals")
    {
        Description = "With --waves: the gaps between occasions, parted by commas, or a column name with {} numbered from 1.",
    };

    public static readonly Option<string> Start = new("--start")
    {
        Description = "First occasion: standard (mean 0, variance 1), free (estimated), settled (what the system settles into).",
        DefaultValueFactory = _ => "standard",
    };

    public static readonly Option<bool> NoIntercept = new("--no-intercept")
    {
        Description = "The series are centred on 0.",
    };

    public static readonly Option<bool> MeasurementError = new("--measurement-error")
    {
        Description = "Each value is the state plus an error.",
    };

    public static readonly Option<string?> Scale = new("--scale")
    {
        Description = "The ends of the dial, LEAST,MOST; without, the least and most value.",
    };

    public static readonly Option<string?> Missing = new("--missing")
    {
        Description = "Further texts that stand for a missing value, parted by commas.",
    };

    public static readonly Option<string[]> Where = new("--where")
    {
        Description = "COLUMN=TEXT: only the rows with this text.",
        DefaultValueFactory = _ => [],
    };

    public static readonly Option<ulong> Seed = new("--seed")
    {
        Description = "The same seed gives the same answer.",
        DefaultValueFactory = _ => 1,
    };

    public static readonly Option<bool> Json = new("--json") { Description = "One JSON object, numbers in full." };

    public static readonly Option<string?> Svg = new("--svg") { Description = "Write a plot to this file." };
}
