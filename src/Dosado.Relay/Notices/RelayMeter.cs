using System.Diagnostics.Metrics;

namespace Dosado.Relay.Notices;

/// <summary>
/// Counters for whoever runs the relay, under the meter <c>Dosado.Relay</c>. Their labels are routes and status codes:
/// no space, no token, no address.
/// </summary>
internal sealed class RelayMeter
{
    public const string Name = "Dosado.Relay";

    private readonly Counter<long> _answers;
    private readonly Counter<long> _envelopes;
    private readonly Counter<long> _bytes;
    private readonly UpDownCounter<long> _watches;

    public RelayMeter(IMeterFactory factory)
    {
        var meter = factory.Create(Name);
        _answers = meter.CreateCounter<long>("dosado.relay.answers", "{answer}", "Answers by route and status code.");
        _envelopes = meter.CreateCounter<long>("dosado.relay.envelopes", "{envelope}", "Envelopes newly on the disk.");
        _bytes = meter.CreateCounter<long>("dosado.relay.bytes", "By", "Bytes of envelopes newly on the disk.");
        _watches = meter.CreateUpDownCounter<long>("dosado.relay.watches", "{watch}", "Open watches.");
    }

    public void CountAnswer(string route, int status) =>
        _answers.Add(1, new("http.route", route), new("http.response.status_code", status));

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
