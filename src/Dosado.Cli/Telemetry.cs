using Dosado.Relay;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Dosado.Cli;

/// <summary>
/// Sends the relay's counters, and those of .NET itself, to an OpenTelemetry collector: nowhere unless
/// <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names one. A line for each answer goes there only with <c>DOSADO_TRACES=1</c>, since
/// its time is something that a collector could keep.
/// </summary>
internal sealed class Telemetry : IDisposable
{
    private readonly MeterProvider _metrics;
    private readonly TracerProvider? _traces;

    private Telemetry(bool traces)
    {
        _metrics = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(Resource())
            .AddMeter(RelayTelemetry.Name, "System.Runtime")
            .AddOtlpExporter()
            .Build();
        _traces = traces
            ? Sdk.CreateTracerProviderBuilder()
                .SetResourceBuilder(Resource())
                .AddSource(RelayTelemetry.Name)
                .AddOtlpExporter()
                .Build()
            : null;
    }

    /// <summary>Sends until it is disposed; null when there is nowhere to send to.</summary>
    /// <param name="find">The value of a variable, or null.</param>
    public static Telemetry? Start(Func<string, string?> find) =>
        string.IsNullOrEmpty(find("OTEL_EXPORTER_OTLP_ENDPOINT")) ? null : new(find("DOSADO_TRACES") == "1");

    public void Dispose()
    {
        _traces?.Dispose();
        _metrics.Dispose();
    }

    private static ResourceBuilder Resource() =>
        ResourceBuilder.CreateEmpty().AddService("dosado-relay", autoGenerateServiceInstanceId: false);
}
