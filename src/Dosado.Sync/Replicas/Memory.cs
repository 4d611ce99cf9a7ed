namespace Dosado.Sync;

/// <summary>
/// What a replica holds of its rows while it runs. It is changed only after a commit, and forgotten when one fails, since
/// nobody knows then whether it happened.
/// </summary>
internal sealed class Memory(SpaceTables tables, LogState state)
{
    private readonly Dictionary<ulong, Digest> _hashes = [];
    private Dictionary<EnvelopeId, ulong>? _ids;
    private bool _doubtful;

    public LogState State { get; set; } = state;

    public Unread Unread { get; } = new();

    /// <summary>The places of all envelopes by id; read when the first page arrives, not when the space is opened.</summary>
    public async ValueTask<IReadOnlyDictionary<EnvelopeId, ulong>> IdsAsync(CancellationToken cancel) =>
        _ids ??= await tables.ReadIdsAsync(cancel);

    /// <summary>The log hash at a place; kept here for what came in this run, which is what authors mostly refer to.</summary>
    public async ValueTask<Digest?> FindHashAsync(ulong place, CancellationToken cancel) =>
        _hashes.TryGetValue(place, out var hash) ? hash : (await tables.Log.FindAsync(place, cancel))?.Hash;

    public void Add(LogState after, IEnumerable<LoggedItem> places)
    {
        State = after;
        foreach (var place in places)
        {
            _hashes[place.Sequence] = place.Hash;
            _ids?.Add(place.Item.Header.Id, place.Sequence);
        }
    }

    /// <summary>Something failed half-way: what is held here may not be what is kept.</summary>
    public void Forget() => _doubtful = true;

    /// <summary>Reads it again if it is doubtful.</summary>
    public ValueTask RecallAsync(CancellationToken cancel) => _doubtful ? ReloadAsync(cancel) : default;

    public async ValueTask ReloadAsync(CancellationToken cancel)
    {
        _ids = null;
        _hashes.Clear();
        Unread.Clear();
        State = await tables.ReadStateAsync(cancel);
        _doubtful = false;
    }
}
