namespace Dosado.Relay.Tests.Nodes;

/// <summary>What docs/hosting shows, as it stands there.</summary>
public class HostingExamples
{
    [NginxFact]
    public async Task Behind_nginx_a_device_appends_reads_and_is_woken_over_https()
    {
        await using var relay = await TestRelay.StartAsync();
        var site = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "nginx.conf"));
        var folder = Some.Folder();
        using var proxy = await Nginx.StartAsync(site, relay.Host.Address, Some.Certificate(folder));
        using var handler = new HttpClientHandler
        {
            ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator,
        };
        using var http = new HttpClient(handler) { BaseAddress = proxy.Address };
        var client = new RelayClient(http);
        var space = await client.NewSpaceAsync();
        using var watch = await WatchStream.OpenAsync(client, space);
        await watch.HeadAsync();

        var envelopes = Some.Envelopes(space, 15);
        (await client.AppendAsync(space, envelopes)).Head().Sequence.ShouldBe(15UL);
        (await client.AppendAsync(space, Some.Envelope(space, 60_000))).Head().Sequence.ShouldBe(16UL);

        await watch.HeadAsync();
        (await client.ReadAllAsync(space)).Items.Count.ShouldBe(16);
        (await http.GetAsync("health")).Headers.GetValues("Strict-Transport-Security").Single().ShouldStartWith("max-age=");
        Directory.Delete(folder, recursive: true);
    }
}
