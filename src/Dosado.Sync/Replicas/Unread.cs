namespace Dosado.Sync;

/// <summary>
/// What was opened to be judged and has not been read yet, so that nothing is opened twice. Each place is given out once;
/// whoever reads it again reads its row. A run of consecutive places, so long as it is not too much to hold.
/// </summary>
internal sealed class Unread
{
    /// <summary>Bytes of content: 32 MiB.</summary>
    private const int Most = 32 << 20;

    private readonly Lock _lock = new();
    private readonly List<OpenedPlace> _places = [];
    private ulong _bytes;

    public void Add(IReadOnlyList<OpenedPlace> next)
    {
        lock (_lock)
        {
            if (_bytes > Most || (_places is [.., var last] && last.Sequence + 1 != next[0].Sequence))
            {
                Clear();
            }

            _places.AddRange(next);
            _bytes += next.Aggregate(0ul, (sum, place) => sum + (ulong)(place.Inside?.Content.Length ?? 0));
        }
    }

    /// <summary>Their authors took them back before they were read.</summary>
    public void Forget(IReadOnlySet<EnvelopeId> ids)
    {
        lock (_lock)
        {
            for (var i = 0; ids.Count > 0 && i < _places.Count; i++)
            {
                _places[i] = ids.Contains(_places[i].Id) ? _places[i] with { Inside = null } : _places[i];
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
internal sealed record OpenedPlace(ulong Sequence, EnvelopeId Id, Inside? Inside);
