using System.Diagnostics;

namespace Dosado.Relay;

/// <summary>
/// Under which name the relay counts (System.Diagnostics.Metrics) and times (System.Diagnostics.ActivitySource). What it
/// says are routes, status codes, numbers and sizes: no space, no token, no address, nothing that a client sent.
/// </summary>
public static class RelayTelemetry
{
    /// <summary>The name of the meter and of the source of spans.</summary>
    public const string Name = "Dosado.Relay";

    private static readonly ActivitySource Spans = new(Name);

    /// <summary>A span of its own, whatever trace a client says that it belongs to; null when nobody listens.</summary>
    internal static Activity? StartAnswer()
    {
        Activity.Current = null;
        return Spans.StartActivity("answer", ActivityKind.Server);
    }

    /// <summary>A span within the answer, until the disk has an append; null when nobody listens.</summary>
    internal static Activity? StartAppend(int envelopes) =>
        Spans.StartActivity("append")?.SetTag("dosado.relay.envelopes", envelopes);
}
