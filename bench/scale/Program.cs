using System.Globalization;
using Dosado.Scale;

// dotnet run -c Release --project bench/scale [APPEND_MS SYNC_P50_MS SYNC_P99_MS WATCH_KB]
// Simulates a day of arrivals for 10, 10,000, 100,000 and 10,000,000 couples of one time zone, and the queue of one relay in
// the fullest minute. The four figures are what bench/load measured; the habits are assumptions (Habits.cs).
double Figure(int at, double otherwise) => args.Length > at ? double.Parse(args[at], CultureInfo.InvariantCulture) : otherwise;
var relay = new Measured(Figure(0, 0.15), 2, Figure(1, 3), Figure(2, 25));
var watchKilobytes = Figure(3, 25);
const double ConnectionsOfARelay = 20_000;
var chance = new Chance(seed: 1);

Console.WriteLine("| couples | appends a day | mean/s | fullest second | open watches | relays for these | MB for these | GB a year |");
Console.WriteLine("|---|---|---|---|---|---|---|---|");
foreach (var couples in new double[] { 10, 10_000, 100_000, 10_000_000 })
{
    var (total, fullest) = Day(couples);
    var watches = couples * Habits.Devices * Habits.OpenAtMost;
    Console.WriteLine(
        $"| {couples:N0} | {total:N0} | {total / 86_400:N2} | {fullest:N0} | {watches:N0} | {Math.Ceiling(watches / ConnectionsOfARelay):N0} "
        + $"| {watches * watchKilobytes / 1_000:N0} | {total * 365 * Habits.EnvelopeBytes * 1.3 / 1e9:N1} |");
}

Console.WriteLine("\n| couples of one relay | appends/s in the fullest hour | p50 ms | p99 ms | p99.9 ms |\n|---|---|---|---|---|");
foreach (var couples in new double[] { 10, 1_000, 10_000, 100_000, 1_000_000, 10_000_000 })
{
    var rate = Habits.RateAt(Habits.FullestHour, couples);
    var latencies = new GroupCommit(relay, chance).Run(rate, 200_000);
    string At(double share) => latencies.Count == 0 ? "-" : $"{latencies[(int)(share * (latencies.Count - 1))]:N1}";
    Console.WriteLine(
        $"| {couples:N0} | {rate:N2} | {(latencies.Count == 0 ? "cannot keep up" : At(0.5))} | {At(0.99)} | {At(0.999)} |");
}

// A day second by second: all appends, and those of its fullest second.
(double Total, double Fullest) Day(double couples)
{
    var (total, fullest) = (0.0, 0.0);
    for (var second = 0; second < 86_400; second++)
    {
        var count = chance.Count(Habits.RateAt(second / 3_600, couples));
        (total, fullest) = (total + count, Math.Max(fullest, count));
    }

    return (total, fullest);
}
