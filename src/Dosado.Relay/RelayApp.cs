using System.Security.Cryptography.X509Certificates;
using Dosado.Relay.Answers;
using Dosado.Relay.Bells;
using Dosado.Relay.Envelopes;
using Dosado.Relay.Limits;
using Dosado.Relay.Notices;
using Dosado.Relay.Site;
using Dosado.Relay.Spaces;
using Dosado.Relay.Storage;
using Dosado.Relay.Tickets;
using Dosado.Relay.Watching;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Dosado.Relay;

/// <summary>What the relay answers, and through what every request goes.</summary>
internal static class RelayApp
{
    public static WebApplication Build(
        RelayOptions options,
        X509Certificate2? certificate,
        IRelayStore store,
        Watchtower tower,
        RelayVoucher voucher)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(server => Listening.Configure(server, options, certificate));
        AddLogging(builder.Logging, options);
        AddServices(builder.Services, options, store, tower, voucher);
        var app = builder.Build();
        app.UseForwardedHeaders(new() { ForwardedHeaders = ForwardedHeaders.XForwardedFor });
        app.UseMiddleware<ProtectiveHeaders>();
        if (options.AccessLog)
        {
            app.UseMiddleware<AccessLog>();
        }

        app.UseMiddleware<Counted>();
        app.UseMiddleware<Failures>();
        app.UseRouting();
        app.UseCors();
        MapProtocol(app.MapGroup("/v1").RequireCors(CrossOrigin.Policy));
        app.MapGet("/health", Notice.HealthAsync);
        app.MapMethods("/{**path}", [HttpMethods.Get, HttpMethods.Head], ServeSite.HandleAsync);
        return app;
    }

    private static void AddLogging(ILoggingBuilder logging, RelayOptions options)
    {
        logging.AddFilter("Microsoft", LogLevel.Warning);
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        options.Logging?.Invoke(logging);
    }

    private static void AddServices(
        IServiceCollection services,
        RelayOptions options,
        IRelayStore store,
        Watchtower tower,
        RelayVoucher voucher)
    {
        services.AddRoutingCore();
        services.AddCors(CrossOrigin.Configure);
        services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(10));
        services.AddSingleton(options);
        services.AddSingleton(options.Clock);
        services.AddSingleton(store);
        services.AddSingleton(tower);
        services.AddSingleton<Door>();
        services.AddSingleton<SpaceAllowance>();
        services.AddSingleton<AppendPace>();
        services.AddSingleton<AppendRoom>();
        services.AddSingleton<PageRoom>();
        services.AddMetrics();
        services.AddSingleton<RelayMeter>();
        services.AddSingleton(PublishedSite.In(options.SiteDirectory));
        services.AddSingleton<Housekeeping>();
        services.AddHostedService(provider => provider.GetRequiredService<Housekeeping>());
        services.AddSingleton(_ => voucher);
        services.AddSingleton<BellPace>();
        services.AddSingleton<PushPost>();
        services.AddSingleton<Ringing>();
        services.AddHostedService(provider => provider.GetRequiredService<Ringing>());
    }

    private static void MapProtocol(RouteGroupBuilder v1)
    {
        v1.MapGet("/relay", Notice.Describe);
        v1.MapPut("/spaces/{id}", CreateSpace.HandleAsync);
        v1.MapDelete("/spaces/{id}", DeleteSpace.HandleAsync);
        v1.MapPost("/spaces/{id}/envelopes", AppendEnvelopes.HandleAsync);
        v1.MapGet("/spaces/{id}/envelopes", ReadEnvelopes.HandleAsync);
        v1.MapPost("/spaces/{id}/redact", RedactEnvelopes.HandleAsync);
        v1.MapPost("/tickets", IssueTicket.HandleAsync);
        v1.MapPost("/watch", WatchSpaces.HandleAsync);
        v1.MapGet("/push", PushKey.Describe);
        v1.MapPut("/spaces/{id}/bell", HangBell.HandleAsync);
        v1.MapPost("/spaces/{id}/bell/silence", SilenceBell.HandleAsync);
        v1.MapPost("/spaces/{id}/knock", Knock.HandleAsync);
    }
}
