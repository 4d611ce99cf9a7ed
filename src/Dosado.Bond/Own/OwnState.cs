using System.Collections.Immutable;

namespace Dosado.Bond;

/// <summary>What one person's own space holds, folded from its log. Only that person ever sees it.</summary>
public sealed record OwnState
{
    /// <summary>A space in which nothing has happened.</summary>
    public static OwnState Empty { get; } = new();

    /// <summary>Name and colour; null before they were chosen.</summary>
    public Profile? Profile { get; init; }

    /// <summary>My private key in this space, PKCS#8 in base64; null before it was kept.</summary>
    public string? PersonKey { get; init; }

    /// <summary>The space's recovery code, 20 bytes in base64; null before it was kept.</summary>
    public string? RecoveryCode { get; init; }

    /// <summary>Since when the devices that said so are mine, by the device's id.</summary>
    public ImmutableDictionary<string, Moment> Devices { get; init; } = ImmutableDictionary<string, Moment>.Empty;

    /// <summary>Check-ins by id.</summary>
    public ImmutableDictionary<EntryId, OwnEntry> Entries { get; init; } = ImmutableDictionary<EntryId, OwnEntry>.Empty;

    /// <summary>When the check-in written last is about, removed or not; null before the first.</summary>
    public Moment? LastWritten { get; init; }

    /// <summary>The newest day that a check-in is about; null for none.</summary>
    public DateOnly? NewestDay { get; init; }

    /// <summary>Bonds that were kept and not put away, oldest first.</summary>
    public ImmutableList<BondKept> Bonds { get; init; } = [];

    /// <summary>Choices by name, the last one of each.</summary>
    public ImmutableDictionary<string, string> Settings { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Notes on their shelves.</summary>
    public OwnNotes Notes { get; init; } = OwnNotes.Empty;

    /// <summary>What I keep about weeks.</summary>
    public OwnWeeks Weeks { get; init; } = OwnWeeks.Empty;

    /// <summary>Drafts, and what was noted beside letters.</summary>
    public OwnLetters Letters { get; init; } = OwnLetters.Empty;

    /// <summary>My halves of the times that a cycle came by.</summary>
    public OwnHalves Halves { get; init; } = OwnHalves.Empty;

    /// <summary>My moves out of a cycle, and what I noted beside the other's words.</summary>
    public OwnApproaches Approaches { get; init; } = OwnApproaches.Empty;

    /// <summary>What I thought out in breaks, and parts that wait.</summary>
    public OwnPausing Pausing { get; init; } = OwnPausing.Empty;

    /// <summary>My moments in five steps.</summary>
    public OwnSteps Steps { get; init; } = OwnSteps.Empty;

    /// <summary>My answers to what both answer.</summary>
    public KeptAnswers Answers { get; init; } = KeptAnswers.None;

    /// <summary>Whom I hand things over to, and where I read.</summary>
    public OwnSeats Seats { get; init; } = OwnSeats.Empty;

    /// <summary>The state after all of <paramref name="log"/>.</summary>
    public static OwnState Replay(IEnumerable<Recorded> log) => log.Aggregate(Empty, (state, e) => state.Apply(e));

    /// <summary>The state after one more event. What does not fit the state changes nothing.</summary>
    public OwnState Apply(Recorded recorded) => Kept(recorded) with
    {
        Notes = Notes.Apply(recorded),
        Weeks = Weeks.Apply(recorded),
        Letters = Letters.Apply(recorded),
        Halves = Halves.Apply(recorded),
        Approaches = Approaches.Apply(recorded),
        Pausing = Pausing.Apply(recorded),
        Steps = Steps.Apply(recorded),
        Answers = Answers.Apply(recorded),
        Seats = Seats.Apply(recorded),
    };

    private OwnState Kept(Recorded recorded) => recorded.Event switch
    {
        CalledMyself e => this with { Profile = e.Profile },
        PersonKeyKept e => this with { PersonKey = e.Key },
        RecoveryKept e => this with { RecoveryCode = e.Code },
        DeviceAdded e => this with { Devices = Devices.SetItem(e.Device, e.Moment) },
        CheckedIn e when !Entries.ContainsKey(e.Id) => With(e),
        CheckInCorrected e when Entries.TryGetValue(e.Entry, out var entry) => With(entry with { CheckIn = e.CheckIn }),
        CheckInRemoved e when Entries.TryGetValue(e.Entry, out var entry) => Without(entry),
        NotedSharing e when Entries.TryGetValue(e.Entry, out var entry) && entry.Sharings.All(s => s.Shared != e.Shared) =>
            With(entry with { Sharings = entry.Sharings.Add(new(e.Bond, e.Shared)) }),
        BondKept e => this with { Bonds = Bonds.RemoveAll(b => b.Bond == e.Bond).Add(e) },
        BondPutAway e => this with { Bonds = Bonds.RemoveAll(b => b.Bond == e.Bond) },
        SettingChosen e => this with { Settings = Settings.SetItem(e.Name, e.Value) },
        _ => this,
    };

    private OwnState With(CheckedIn said)
    {
        var looksOff = LastWritten is { } last && said.Moment.At - last.At < -TimeSpan.FromDays(1);
        return With(new OwnEntry(said.Id, said.Moment, said.CheckIn, [], looksOff)) with
        {
            LastWritten = said.Moment,
            NewestDay = NewestDay > said.Moment.Day ? NewestDay : said.Moment.Day,
        };
    }

    private OwnState Without(OwnEntry entry)
    {
        var left = Entries.Remove(entry.Id);
        return this with
        {
            Entries = left,
            NewestDay = entry.Moment.Day < NewestDay ? NewestDay : left.Values.Max(e => (DateOnly?)e.Moment.Day),
        };
    }

    private OwnState With(OwnEntry entry) => this with { Entries = Entries.SetItem(entry.Id, entry) };
}
