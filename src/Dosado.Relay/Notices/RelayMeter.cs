using System.Diagnostics.Metrics;

namespace Dosado.Relay.Notices;

/// <summary>
/// Counters for whoever runs the relay. Their labels are routes and status codes: no space, no token, no address.
/// </summary>
internal sealed class RelayMeter
{
    private readonly Counter<long> _answers;
    private readonly Histogram<double> _durations;
    private readonly Counter<long> _envelopes;
    private readonly Counter<long> _bytes;
    private readonly UpDownCounter<long> _watches;

    public RelayMeter(IMeterFactory factory)
    {
        var meter = factory.Create(RelayTelemetry.Name);
        _answers = meter.CreateCounter<long>("dosado.relay.answers", "{answer}", "Answers by route and status code.");
        _durations = meter.CreateHistogram<double>(
            "dosado.relay.answer.duration",
            "s",
            "From a request until its answer was written, by route; a watch lasts as long as somebody watches.");
        _envelopes = meter.CreateCounter<long>("dosado.relay.envelopes", "{envelope}", "Envelopes newly on the disk.");
        _bytes = meter.CreateCounter<long>("dosado.relay.bytes", "By", "Bytes of envelopes newly on the disk.");
        _watches = meter.CreateUpDownCounter<long>("dosado.relay.watches", "{watch}", "Open watches.");
    }

    public void CountAnswer(string route, int status, TimeSpan duration)
    {
        _answers.Add(1, new("http.route", route), new("http.response.status_code", status));
        _durations.Record(duration.TotalSeconds, new KeyValuePair<string, object?>("http.route", route));
    }

    public void CountEnvelopes(int envelopes, long bytes)
    {
        _envelopes.Add(envelopes);
        _bytes.Add(bytes);
    }

    /// <summary>Counts an open watch until the result is disposed.</summary>
    public IDisposable CountWatch()
    {
        _watches.Add(1);
        return new OpenWatch(this);
    }

    private sealed class OpenWatch(RelayMeter meter) : IDisposable
    {
        public void Dispose() => meter._watches.Add(-1);
    }
}
