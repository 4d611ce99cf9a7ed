using System.Net;
using Dosado.Sync;

namespace Dosado.Relay.Tests.Processes;

/// <summary>A real disk without room under a running relay.</summary>
public sealed class FullDisk : IDisposable
{
    private const int BallastBytes = 2_000_000;

    private readonly string _folder = Some.Folder();
    private readonly List<Envelope> _ledger = [];
    private readonly SpaceKeys _space = Some.Space();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [SmallDiskFact]
    [Trait("Promise", "P3")]
    public async Task Appends_are_refused_reading_goes_on_and_room_heals_it_without_a_restart()
    {
        using var relay = await RelayProcess.StartOnAsync(new(_folder, megabytes: 6), "--port", "0", "--open");
        using var http = new HttpClient { BaseAddress = relay.Address };
        var client = new RelayClient(http);
        var ballast = relay.Seen(Path.Combine(_folder, "ballast"));
        await File.WriteAllBytesAsync(ballast, new byte[BallastBytes]);
        await client.CreateAsync(_space);

        await FillAsync(client);
        await ShouldHoldTheLedgerAsync(client);
        (await http.GetStringAsync("health")).ShouldBe("ok");
        (await AppendAsync(client)).ShouldBe(HttpStatusCode.InsufficientStorage, "it is still full");

        File.Delete(ballast);
        var before = _ledger.Count;
        await FillAsync(client);
        _ledger.Count.ShouldBeGreaterThan(before);
        await ShouldHoldTheLedgerAsync(client);
    }

    private async Task FillAsync(RelayClient client)
    {
        HttpStatusCode answer;
        do
        {
            answer = await AppendAsync(client);
        }
        while (answer == HttpStatusCode.OK);

        answer.ShouldBe(HttpStatusCode.InsufficientStorage);
    }

    private async Task<HttpStatusCode> AppendAsync(RelayClient client)
    {
        var envelope = Some.Envelope(_space, 20_000);
        using var answer = await client.AppendAsync(_space, envelope);
        if (answer.StatusCode == HttpStatusCode.OK)
        {
            _ledger.Add(envelope);
        }

        return answer.StatusCode;
    }

    private async Task ShouldHoldTheLedgerAsync(RelayClient client)
    {
        var (items, _) = await client.ReadAllAsync(_space);
        items.ShouldBe(_ledger.Select(envelope => new LogItem.Whole(envelope)));
    }
}
