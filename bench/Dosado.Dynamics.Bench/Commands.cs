using Dosado.Dynamics.Bench.Calibration;
using Dosado.Dynamics.Bench.Claims;
using Dosado.Dynamics.Bench.Forecasts;
using Dosado.Dynamics.Couple;
using Dosado.Dynamics.Tables;

namespace Dosado.Dynamics.Bench;

internal static class Commands
{
    public static int Help()
    {
        Console.Error.WriteLine("""
            dotnet run -c Release --project bench/Dosado.Dynamics.Bench -- COMMAND
              calibrate [COUPLES [FOLDER]]   simulation-based calibration, twelve cells (default 1000 couples each), and its pictures
              claims DRAWS [seen]   the claims M111-M131 over invented couples; seen: those of the writing, not those kept back
              apim FOLDER           the fits of D3 and D4, timed (see bench/dynamics/against-r.sh)
              speed                 a 60-day posterior and the dance floor
              forecast FILE         one-day forecasts of the couples in kashy_person_period_pairwise.csv
            """);
        return 2;
    }

    public static int Forecast(string file)
    {
        var made = Tomorrow.Of(Diaries.Read(Table.Parse(file, File.ReadAllText(file))), new Dial(1, 7));
        Console.WriteLine($"{made.Forecasts} forecasts: CRPS {made.Score:F4}, 90 % interval holds {made.Coverage:F3}");
        Console.WriteLine($"own mean {made.OwnMean:F4}, persistence {made.Persistence:F4}");
        return 0;
    }

    public static int TryClaims(string[] rest)
    {
        var draws = rest is [var count, ..] ? int.Parse(count) : 1000;
        var seed = rest is [_, "seen"] ? Claim.SeenSeed : Claim.KeptBackSeed;
        foreach (var claim in Claim.All)
        {
            var builtIn = claim.BuiltIn.Length > 0 ? claim.BuiltIn : "nothing";
            var shares = claim.Shares(draws, seed);
            Console.WriteLine($"| {claim.Id} | {claim.Says} | {builtIn} | {shares.All:P1} | {shares.HeldAtEase} of {shares.AtEase} |");
            if (rest is [_, "seen"])
            {
                Console.WriteLine(string.Join('\n', shares.Parts.Where(p => p.Share < shares.All + .5).Select(p => $"      {p.Share:P0} {p.Says}")));
            }
        }

        return 0;
    }

    public static int Print(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            Console.WriteLine(line);
        }

        return 0;
    }

    public static int Calibrate(string[] rest)
    {
        var couples = rest is [var count, ..] ? int.Parse(count) : 1000;
        var probabilities = new List<double>();
        var coverages = new List<double>();
        Console.WriteLine("days missing | coverage by entry: lags 11 12 21 22, noise 11 12 22, levels 1 2 | least p");
        var cells = new List<RankCounts>();
        foreach (var cell in Cell.All)
        {
            var counts = RankCounts.Of(cell, couples);
            cells.Add(counts);
            var coverage = Entry.All.Select((_, e) => counts.Coverage(e)).ToArray();
            var p = Entry.All.Select((_, e) => counts.Probability(e)).ToArray();
            probabilities.AddRange(p);
            coverages.AddRange(coverage);
            Console.WriteLine($"{cell.Days,4} {cell.MissingShare,7:P0} | {string.Join(' ', coverage.Select(c => $"{c:F3}"))} | {p.Min():F4}");
        }

        if (rest is [_, var folder])
        {
            File.WriteAllText(Path.Combine(folder, "calibration-coverage.svg"), Pictures.Coverage(cells));
            File.WriteAllText(Path.Combine(folder, "calibration-ranks.svg"), Pictures.Ranks(cells));
        }

        var width = 3.5 * Math.Sqrt(.9 * .1 / couples);
        Console.WriteLine($"pooled coverage {coverages.Average():F4}; per entry {coverages.Min():F3} to {coverages.Max():F3}, allowed .90 +- {width:F3}");
        Console.WriteLine($"rank tests rejected by Holm at .01: {Holm.Rejections(probabilities, .01)} of {probabilities.Count}");
        foreach (var days in (int[])[14, 30, 60, 120])
        {
            Console.WriteLine($"stress, own lags .6, {days} days: {string.Join(' ', Stress.Coverage(days, couples, 900_000).Select(c => $"{c:F3}"))}");
        }

        return 0;
    }
}
