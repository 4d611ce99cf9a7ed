using Dosado.Load;

// dotnet run -c Release --project bench/load -- DOSADO.DLL [SECONDS]
// Drives `dosado relay` in a process of its own with 1 KiB envelopes at 1, 8 and 64 clients, and measures fdatasync on
// the same disk right before and after each run.
var dosado = args.Length > 0 ? args[0] : "src/Dosado.Cli/bin/Release/net10.0/dosado.dll";
var time = TimeSpan.FromSeconds(args.Length > 1 ? int.Parse(args[1], null) : 10);
var folder = Directory.CreateTempSubdirectory("dosado-load-").FullName;
try
{
    Console.WriteLine("start to listening (median of 5)      {0,8:F0} ms", await Measurement.StartAsync(dosado, folder));
    using var relay = await RelayUnderLoad.StartAsync(dosado, Path.Combine(folder, "load"));
    Console.WriteLine("memory at rest (resident)             {0,8:F0} MB", relay.ResidentMegabytes());
    Console.WriteLine(Measurement.Heading);
    foreach (var clients in new[] { 1, 8, 64 })
    {
        var before = Fdatasync.Measure(folder, TimeSpan.FromSeconds(2));
        var load = await Load.RunAsync(relay, clients, time);
        var after = Fdatasync.Measure(folder, TimeSpan.FromSeconds(2));
        Console.WriteLine(Measurement.Row(clients, load, before, after));
    }

    Console.WriteLine("memory after load (resident)          {0,8:F0} MB", relay.ResidentMegabytes());
}
finally
{
    Directory.Delete(folder, recursive: true);
}
