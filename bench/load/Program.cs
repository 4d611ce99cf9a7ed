using Dosado.Load;
using Dosado.Load.Servers;
using Dosado.Load.Soaking;

// bench/load/run.sh [SECONDS] [ROUNDS]    installs the other relays and PostgreSQL's cluster, and runs this:
// dotnet run -c Release --project bench/load -- DOSADO.DLL PACKAGES SECONDS ROUNDS [CLIENTS,CLIENTS...]
// PACKAGES is a folder with node_modules; a relay that is not in it is left out and named. PostgreSQL is used where
// DOSADO_LOAD_POSTGRES has a connection.
//
// one DOSADO.DLL             only one client alone
// idle DOSADO.DLL COUNT      only the memory of so many devices that wait
// soak DOSADO.DLL MINUTES    ordinary use for as long; ends with 1 when something grew
if (args is ["one", var alone])
{
    var place = Directory.CreateTempSubdirectory("dosado-one-").FullName;
    await using (var asked = await DosadoServer.StartAsync(alone, place))
    {
        Console.WriteLine($"one client, by turns: {await OneClient.MeasureAsync(asked, place)}");
    }

    Directory.Delete(place, recursive: true);
    return 0;
}

if (args is ["idle", var waited, var count])
{
    var place = Directory.CreateTempSubdirectory("dosado-idle-").FullName;
    await using (var waiting = await DosadoServer.StartAsync(waited, place))
    {
        Console.WriteLine($"idle watchers: {await IdleWatchers.MeasureAsync(waiting, int.Parse(count, null))}");
    }

    Directory.Delete(place, recursive: true);
    return 0;
}

if (args is ["soak", var relay, var minutes])
{
    var place = Directory.CreateTempSubdirectory("dosado-soak-").FullName;
    try
    {
        return await Soak.RunAsync(relay, TimeSpan.FromMinutes(double.Parse(minutes, null)), place) ? 0 : 1;
    }
    finally
    {
        Directory.Delete(place, recursive: true);
    }
}

var (dosado, packages) = (args[0], args[1]);
var (time, rounds) = (TimeSpan.FromSeconds(int.Parse(args[2], null)), int.Parse(args[3], null));
var clients = args.Length > 4 ? args[4].Split(',').Select(count => int.Parse(count, null)).ToArray() : [1, 8, 32, 64];
var folder = Directory.CreateTempSubdirectory("dosado-load-").FullName;
var servers = new List<IServer>();
try
{
    Console.WriteLine($"start to listening, median of 5: {await Starts.MeasureAsync(dosado, folder):F0} ms");
    var ours = await DosadoServer.StartAsync(dosado, Path.Combine(folder, "dosado"));
    servers.Add(ours);
    Console.WriteLine($"memory at rest: {ours.Process.ResidentMegabytes():F0} MB");
    if (Environment.GetEnvironmentVariable("DOSADO_LOAD_POSTGRES") is { Length: > 0 } postgres)
    {
        servers.Add(await DosadoServer.StartAsync(dosado, Path.Combine(folder, "unused"), postgres));
    }

    if (ActualServer.IsIn(packages))
    {
        await AddAsync("Actual", async () => await ActualServer.StartAsync(packages, Path.Combine(folder, "actual"), 8290));
    }

    if (EvoluServer.IsIn(packages))
    {
        await AddAsync("Evolu", async () => await EvoluServer.StartAsync(packages, Path.Combine(folder, "evolu"), 8291));
    }

    Console.WriteLine($"{rounds} rounds of {time.TotalSeconds:F0} s by turns: {string.Join(", ", servers.Select(server => server.Name))}");
    await new Against(servers, folder, time, rounds, clients).RunAsync();
    Console.WriteLine("\n| relay | syncs an append, 1 client | 64 clients | resident MB after |\n|---|---|---|---|");
    foreach (var line in await Against.SyncsAsync(servers))
    {
        Console.WriteLine(line);
    }

    Console.WriteLine($"one client, by turns: {await OneClient.MeasureAsync(ours, folder)}");
    foreach (var besides in new[] { 0, 32 })
    {
        var delivery = await Delivery.MeasureAsync(ours, besides);
        Console.WriteLine($"append to delivery beside {besides} clients: p50 {delivery.Median:F2} ms, p99 {delivery.Quantile(0.99):F2} ms");
    }

    await using var idle = await DosadoServer.StartAsync(dosado, Path.Combine(folder, "idle"));
    Console.WriteLine($"idle watchers: {await IdleWatchers.MeasureAsync(idle, 2_000)}");
}
finally
{
    foreach (var server in servers)
    {
        await server.DisposeAsync();
    }

    Directory.Delete(folder, recursive: true);
}

return 0;

// What cannot be started is left out and named, as what is not installed.
async Task AddAsync(string name, Func<Task<IServer>> start)
{
    try
    {
        servers.Add(await start());
    }
    catch (InvalidOperationException cause)
    {
        Console.WriteLine($"{name} is left out: {cause.Message}");
    }
}
