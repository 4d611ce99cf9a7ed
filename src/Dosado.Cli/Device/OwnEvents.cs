using Dosado.Bond;
using Dosado.Sync;

namespace Dosado.Cli.Device;

/// <summary>The events of an own space, read from its log.</summary>
internal static class OwnEvents
{
    public static IReadOnlyList<Recorded> Read(IEnumerable<Entry> entries) =>
    [
        .. entries.OfType<Entry.Kept>()
            .Where(e => e.Kind == InsideKind.Event)
            .Select(e => (Entry: e, Reading: EventJson.Read(e.Content.Span)))
            .Where(e => e.Reading is EventReading.Known)
            .Select(e => new Recorded(
                new(Digest.Of(e.Entry.Person.Bytes.Span).ToString()[..32]),
                e.Entry.Id.ToString(),
                ((EventReading.Known)e.Reading).Event)),
    ];

    public static IReadOnlyList<EnvelopeId> TakenBackIn(ReadOnlyMemory<byte> content) =>
        [.. EventJson.FindTakenBack(content.Span).Select(e => EnvelopeId.TryParse(e, out var id) ? id : default)];
}
