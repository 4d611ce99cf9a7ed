namespace Dosado.Relay.Limits;

/// <summary>
/// So many events a second for each key, after a rest a burst at once: the generic cell rate algorithm, which needs one
/// moment a key (when all that was taken would have been earned).
/// </summary>
internal sealed class Pace<TKey>(double perSecond, int burst, TimeProvider clock)
    where TKey : notnull
{
    private const int TidyAt = 10_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, DateTimeOffset> _earned = [];
    private readonly TimeSpan _interval = TimeSpan.FromSeconds(1 / perSecond);
    private int _tidyAt = TidyAt;

    public int KeysInMemory => _earned.Count;

    public bool TryTake(TKey key)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            var earned = _earned.TryGetValue(key, out var last) && last > now ? last : now;
            if (earned - now > (burst - 1) * _interval)
            {
                return false;
            }

            _earned[key] = earned + _interval;
            TidyWhenMany(now);
            return true;
        }
    }

    public void GiveBack(TKey key)
    {
        lock (_lock)
        {
            if (_earned.TryGetValue(key, out var earned))
            {
                _earned[key] = earned - _interval;
            }
        }
    }

    /// <summary>Forgets the keys that are fully rested.</summary>
    private void TidyWhenMany(DateTimeOffset now)
    {
        if (_earned.Count < _tidyAt)
        {
            return;
        }

        foreach (var key in _earned.Where(entry => entry.Value <= now).Select(entry => entry.Key).ToList())
        {
            _earned.Remove(key);
        }

        _tidyAt = Math.Max(TidyAt, 2 * _earned.Count);
    }
}
