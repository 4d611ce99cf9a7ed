namespace Dosado.Sync;

/// <summary>
/// What was opened to be judged and has not been read yet, so that nothing is opened twice. Each place is given out once;
/// whoever reads it again reads its row. A run of consecutive places, so long as it is not too much to hold.
/// </summary>
internal sealed class Unread
{
    /// <summary>What was opened is held as it was sealed, with its padding: 32 MiB of that.</summary>
    private const long Most = 32 << 20;

    private readonly Lock _lock = new();
    private readonly List<OpenedPlace> _places = [];
    private long _bytes;

    /// <summary>Takes what was opened of the next places, and forgets what their authors have just taken back.</summary>
    /// <param name="places">Consecutive places.</param>
    /// <param name="openings">What each of them opened to.</param>
    /// <param name="gone">Taken back, whether here or before.</param>
    public void Add(IEnumerable<LoggedItem> places, IEnumerable<Opening?> openings, IReadOnlySet<EnvelopeId> gone)
    {
        var next = places.Zip(openings, OpenedPlace.Of).ToList();
        lock (_lock)
        {
            if (_bytes > Most || (_places is [.., var last] && next is [var first, ..] && last.Sequence + 1 != first.Sequence))
            {
                Clear();
            }

            _places.AddRange(next);
            _bytes += next.Sum(place => (long)place.Size);
            for (var i = 0; gone.Count > 0 && i < _places.Count; i++)
            {
                _places[i] = gone.Contains(_places[i].Id) ? _places[i] with { Inside = null } : _places[i];
            }
        }
    }

    /// <summary>The places after one up to and with another that are held here.</summary>
    public IReadOnlyList<OpenedPlace> Take(ulong after, ulong last)
    {
        lock (_lock)
        {
            List<OpenedPlace> taken = [.. _places.Where(p => p.Sequence > after && p.Sequence <= last)];
            _places.RemoveAll(p => p.Sequence <= last);
            _bytes = _places.Count == 0 ? 0 : _bytes;
            return taken;
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            _places.Clear();
            _bytes = 0;
        }
    }
}

/// <summary>A place of the log and what was said there; nothing once its author took it back.</summary>
/// <param name="Sequence">The place.</param>
/// <param name="Id">The envelope.</param>
/// <param name="Inside">What it held.</param>
/// <param name="Size">Bytes of the envelope.</param>
internal sealed record OpenedPlace(ulong Sequence, EnvelopeId Id, Inside? Inside, int Size)
{
    public static OpenedPlace Of(LoggedItem place, Opening? opening) =>
        new(place.Sequence, place.Item.Header.Id, (opening as Opening.Opened)?.Inside, place.Item.Size);
}
