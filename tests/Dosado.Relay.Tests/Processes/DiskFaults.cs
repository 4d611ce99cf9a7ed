using System.Net;
using Dosado.Relay.Care;
using Dosado.Sync;

namespace Dosado.Relay.Tests.Processes;

/// <summary>One write or sync of the database fails while envelopes come in; a ledger knows what was acknowledged.</summary>
public sealed class DiskFaults : IDisposable
{
    private const int Envelopes = 30;
    private const int DiskFailed = 4;

    private readonly string _folder = Some.Folder();
    private readonly Dictionary<ulong, Envelope> _ledger = [];
    private readonly SpaceKeys _space = Some.Space();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [FailingDiskTheory]
    [Trait("Promise", "P3")]
    [InlineData("write-eio", 1)]
    [InlineData("write-eio", 4)]
    [InlineData("write-eio", 17)]
    [InlineData("write-enospc", 1)]
    [InlineData("write-enospc", 6)]
    [InlineData("write-enospc", 21)]
    [InlineData("sync-eio", 1)]
    [InlineData("sync-eio", 3)]
    [InlineData("sync-eio", 12)]
    public async Task Whatever_was_acknowledged_is_there_after_a_failed_call(string kind, int call)
    {
        var (_, refused) = await WriteAsync(kind, call);

        refused.ShouldBeGreaterThan(0, "the disk has failed once");
        await ShouldHoldTheLedgerAsync();
    }

    [FailingDiskTheory]
    [Trait("Promise", "P3")]
    [InlineData(1)]
    [InlineData(5)]
    public async Task After_a_failed_sync_nothing_is_acknowledged_any_more_and_the_process_ends(int call)
    {
        var (code, refused) = await WriteAsync("sync-eio", call);

        (code, refused > 0).ShouldBe((DiskFailed, true));
    }

    [FailingDiskTheory]
    [Trait("Promise", "P3")]
    [InlineData(2)]
    [InlineData(9)]
    public async Task A_short_write_is_finished_and_nobody_notices(int call)
    {
        var (_, refused) = await WriteAsync("write-short", call);

        (refused, _ledger.Count).ShouldBe((0, Envelopes));
        await ShouldHoldTheLedgerAsync();
    }

    /// <summary>Appends one envelope after the other: how the relay ended, and how many it did not take.</summary>
    private async Task<(int Code, int Refused)> WriteAsync(string kind, int call)
    {
        var armed = Path.Combine(_folder, "armed");
        using var relay = await RelayProcess.StartAsync(
            FailingDisk.At(kind, call, armed),
            "--data", Path.Combine(_folder, "data"), "--port", "0", "--open");
        using var http = new HttpClient { BaseAddress = relay.Address };
        var client = new RelayClient(http);
        await client.CreateAsync(_space);
        await File.WriteAllTextAsync(armed, "");
        var refused = 0;
        for (var count = 0; count < Envelopes; count++)
        {
            refused += await IsTakenAsync(client) ? 0 : 1;
        }

        return (await relay.EndAsync(), refused);
    }

    private async Task<bool> IsTakenAsync(RelayClient client)
    {
        var envelope = Some.Envelope(_space);
        try
        {
            using var answer = await client.AppendAsync(_space, envelope);
            if (answer.StatusCode != HttpStatusCode.OK)
            {
                answer.StatusCode.ShouldBeOneOf(HttpStatusCode.InsufficientStorage, HttpStatusCode.ServiceUnavailable);
                return false;
            }

            _ledger.Add((await answer.SequencesAsync()).Single(), envelope);
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private async Task ShouldHoldTheLedgerAsync()
    {
        var data = Path.Combine(_folder, "data");
        (await RelayCare.CheckAsync(new RelayDatabase.Folder(data), default)).Damages.ShouldBeEmpty();
        await using var relay = await RelayHost.StartAsync(new() { DataDirectory = data, Port = 0 }, default);
        using var reader = new HttpClient { BaseAddress = relay.Address };
        var (items, _) = await new RelayClient(reader).ReadAllAsync(_space);
        _ledger.ShouldAllBe(entry => items[(int)entry.Key - 1].Equals(new LogItem.Whole(entry.Value)));
    }
}
