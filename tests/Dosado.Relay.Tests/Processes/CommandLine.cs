using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Dosado.Sync;

namespace Dosado.Relay.Tests.Processes;

/// <summary><c>dosado relay</c> as a person starts and stops it.</summary>
public sealed class CommandLine : IDisposable
{
    private readonly string _folder = Some.Folder();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task It_prints_its_address_and_at_the_first_start_the_setup_code()
    {
        using (var first = await StartAsync())
        {
            (await first.LineAsync()).ShouldNotBeNull().ShouldMatch("^Setup code: [0-9A-Z]{5}(-[0-9A-Z]{5}){3}$");
            using var http = new HttpClient();
            (await http.GetStringAsync(new Uri(first.Address, "health"))).ShouldBe("ok");
        }

        using var second = await StartAsync();
        (await second.LineAsync()).ShouldBe(
            "The setup code shown at the first start waits for its use; --new-setup-code makes another.");
    }

    [Theory]
    [InlineData(RelayProcess.Interrupt)]
    [InlineData(RelayProcess.Terminate)]
    public async Task It_stops_in_order_when_it_is_asked_to(int signal)
    {
        using var relay = await StartAsync();

        (await relay.StopAsync(signal)).ShouldBe(0);

        File.Exists(Path.Combine(_folder, "relay.db-wal")).ShouldBeFalse("the log was moved into the database");
    }

    [Fact]
    public async Task It_stops_also_while_somebody_watches()
    {
        using var relay = await StartAsync("--open");
        using var http = new HttpClient { BaseAddress = relay.Address };
        var client = new RelayClient(http);
        var space = await client.NewSpaceAsync();
        using var watch = await WatchStream.OpenAsync(client, space);
        await watch.HeadAsync();

        (await relay.StopAsync(RelayProcess.Terminate)).ShouldBe(0);
    }

    [Fact]
    [Trait("Promise", "P3")]
    public async Task It_stops_in_order_under_load_and_what_it_had_acknowledged_is_there()
    {
        var data = Path.Combine(_folder, "data");
        var space = Some.Space();
        var ledger = new ConcurrentBag<Envelope>();
        using (var relay = await RelayProcess.StartAsync("--data", data, "--port", "0", "--open"))
        {
            using var http = new HttpClient { BaseAddress = relay.Address };
            var client = new RelayClient(http);
            await client.CreateAsync(space);
            var writers = Enumerable.Range(0, 8).Select(_ => WriteUntilItEndsAsync(client, space, ledger)).ToList();
            await Eventually.IsTrueAsync(() => ledger.Count >= 200);

            (await relay.StopAsync(RelayProcess.Terminate)).ShouldBe(0);
            await Task.WhenAll(writers);
        }

        File.Exists(Path.Combine(data, "relay.db-wal")).ShouldBeFalse("the log was moved into the database");
        await using var again = await RelayHost.StartAsync(new() { DataDirectory = data, Port = 0 }, default);
        using var reader = new HttpClient { BaseAddress = again.Address };
        var (items, _) = await new RelayClient(reader).ReadAllAsync(space);
        ledger.ShouldBeSubsetOf(items.OfType<LogItem.Whole>().Select(item => item.Envelope));
    }

    /// <summary>Whoever is still being answered when it stops is answered; whoever comes later finds nobody.</summary>
    private static async Task WriteUntilItEndsAsync(
        RelayClient client,
        SpaceKeys space,
        ConcurrentBag<Envelope> ledger)
    {
        try
        {
            while (true)
            {
                var envelope = Some.Envelope(space);
                using var answer = await client.AppendAsync(space, envelope);
                answer.StatusCode.ShouldBe(HttpStatusCode.OK);
                ledger.Add(envelope);
            }
        }
        catch (Exception end) when (end is HttpRequestException or IOException)
        {
            // It has ended.
        }
    }

    [Fact]
    public async Task A_taken_port_is_one_sentence_and_code_3()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        var (code, output, errors) = await RelayProcess.RunAsync("--data", _folder, "--port", $"{port}");

        (code, output, errors).ShouldBe((3, "", $"Port {port} is in use by another program.{Environment.NewLine}"));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_used_and_a_bad_certificate_are_one_sentence_and_code_3()
    {
        var file = Path.Combine(_folder, "file");
        await File.WriteAllTextAsync(file, "");

        var folder = await RelayProcess.RunAsync("--data", Path.Combine(file, "data"), "--port", "0");
        var certificate = await RelayProcess.RunAsync("--data", _folder, "--port", "0", "--https", file, file);

        (folder.Code, folder.Errors.Trim().Split('\n').Length).ShouldBe((3, 1), folder.Errors);
        (certificate.Code, certificate.Errors.Trim().Split('\n').Length).ShouldBe((3, 1), certificate.Errors);
    }

    [Fact]
    public async Task A_backup_can_be_taken_beside_it_and_a_check_has_to_wait()
    {
        using var relay = await StartAsync();
        var file = Path.Combine(_folder, "backup.db");

        (await RelayProcess.RunAsync("backup", file, "--data", _folder)).ShouldBe((0, "", ""));
        (await RelayProcess.RunAsync("check", "--data", _folder)).Code.ShouldBe(3);

        var restored = await RelayProcess.RunAsync("restore", file, "--data", Path.Combine(_folder, "new"));
        restored.ShouldBe((0, $"0 spaces, 0 envelopes, 0 logs whole{Environment.NewLine}", ""));
    }

    [Theory]
    [InlineData("--port", "many")]
    [InlineData("--port", "70000")]
    [InlineData("--https", "one.pem")]
    [InlineData("--unknown", "1")]
    public async Task Arguments_that_make_no_sense_are_code_2(string name, string value)
    {
        (await RelayProcess.RunAsync(name, value, "--data", _folder)).Code.ShouldBe(2);
    }

    private Task<RelayProcess> StartAsync(params string[] more) =>
        RelayProcess.StartAsync(["--data", _folder, "--port", "0", .. more]);
}
