using Dosado.Relay.Bells;
using Dosado.Relay.Storage;
using Dosado.Relay.Storage.Postgres;
using Dosado.Relay.Storage.Sqlite;
using Dosado.Relay.Tickets;
using Dosado.Relay.Watching;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Dosado.Relay;

/// <summary>
/// A running relay: real HTTP, real disk, in this process.
/// <code>
/// await using var relay = await RelayHost.StartAsync(
///     new() { DataDirectory = folder, Port = 0, Open = true },
///     CancellationToken.None);
/// var client = new HttpClient { BaseAddress = relay.Address };
/// </code>
/// Without <c>Open</c> the first space needs <see cref="SetupCode"/> as its ticket. Disposing stops the relay in order;
/// the same folder can be started again.
/// </summary>
public sealed class RelayHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly IRelayStore _store;
    private readonly Task _broken;

    private RelayHost(WebApplication app, IRelayStore store, Task broken)
    {
        _app = app;
        _store = store;
        _broken = broken;
    }

    /// <summary>Where it listens, with the port that was chosen.</summary>
    public required Uri Address { get; init; }

    /// <summary>The setup code, at the start that made it; null later, and on an open relay.</summary>
    public required string? SetupCode { get; init; }

    /// <summary>Whether a setup code, made now or earlier, waits for its one use.</summary>
    public required bool IsSetupOpen { get; init; }

    /// <summary>Starts a relay and returns when it listens.</summary>
    /// <exception cref="RelayStartException">It cannot start; the message is one sentence.</exception>
    public static async Task<RelayHost> StartAsync(RelayOptions options, CancellationToken cancel)
    {
        var broken = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var tower = new Watchtower(options);
        var certificate = Listening.LoadCertificate(options.Https);
        var store = await OpenStoreAsync(
            options,
            new(tower.Tell, cause => broken.TrySetException(Broken(cause)), tower.Watched),
            cancel);
        var voucher = new RelayVoucher(await store.KeepVoucherAsync(RelayVoucher.NewKey()), options.Contact);
        var app = RelayApp.Build(options, certificate, store, tower, voucher);
        try
        {
            var address = await Listening.StartAsync(app, options, cancel);
            var code = options.Open ? null : await NewSetupCodeAsync(store, options.NewSetupCode);
            return new(app, store, broken.Task)
            {
                Address = address,
                SetupCode = code,
                IsSetupOpen = !options.Open && await store.IsSetupOpenAsync(cancel),
            };
        }
        catch
        {
            await app.DisposeAsync();
            await store.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits for <paramref name="stop"/>; fails when the disk has failed the relay and the process should end.</summary>
    public async Task WaitAsync(CancellationToken stop)
    {
        var stopped = Task.Delay(Timeout.Infinite, stop);
        if (await Task.WhenAny(_broken, stopped) == _broken)
        {
            await _broken;
        }
    }

    /// <summary>Rings all bells that are due, and waits until that is done.</summary>
    internal Task RingAsync() => _app.Services.GetRequiredService<Ringing>().RingAllAsync(CancellationToken.None);

    /// <summary>Answers what is being asked, ends the watches, writes what is queued, closes the database.</summary>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        await _store.DisposeAsync();
    }

    private static async Task<IRelayStore> OpenStoreAsync(
        RelayOptions options,
        StoreEvents events,
        CancellationToken cancel) =>
        options.Postgres is { } connection
            ? await PostgresStore.OpenAsync(connection, events, cancel)
            : SqliteStore.Open(options.DataDirectory, options.Limits, events);

    private static async ValueTask<string?> NewSetupCodeAsync(IRelayStore store, bool replace)
    {
        var code = AdmissionCode.Create();
        return await store.OfferSetupCodeAsync(AdmissionCode.HashOf(code), replace) ? code : null;
    }

    private static RelayBrokenException Broken(Exception cause) => new(
        $"The database could not be written ({cause.Message}). What was acknowledged stands; the relay ends.",
        cause);
}
