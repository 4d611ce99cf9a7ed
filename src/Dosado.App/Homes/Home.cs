using Dosado.App.Entries;
using Dosado.App.Words;
using Dosado.Bond;

namespace Dosado.App.Homes;

/// <summary>What this device holds for its person: their own space and their bonds.</summary>
public sealed class Home(Platform platform, Texts texts)
{
    private readonly List<BondSpace> _bonds = [];
    private Logbook? _ownLog;

    /// <summary>Whether nothing was ever kept here.</summary>
    public bool IsNew => _ownLog is null;

    /// <summary>A first check-in before "keep this?": in memory only.</summary>
    public CheckIn? Draft { get; set; }

    /// <summary>My own space, or null while the inner door is locked.</summary>
    public OwnSpace? Own { get; private set; }

    /// <summary>All bonds on this device.</summary>
    public IReadOnlyList<BondSpace> Bonds => _bonds;

    /// <summary>The bond that the pages are about now; null for one alone.</summary>
    public BondSpace? Bond => _bonds.Find(b => b.Id.Value == Choice("bond")) ?? _bonds.FirstOrDefault();

    /// <summary>Whether the other's messages are folded away; nobody else sees that.</summary>
    public bool Folded => Choice("fold") == "yes";

    /// <summary>All events of my own space; empty while the inner door is locked.</summary>
    public IEnumerable<Event> OwnEvents => Own is null ? [] : _ownLog!.Recorded.Select(r => r.Event);

    /// <summary>This instant, as the device's clock and zone tell it.</summary>
    public Moment Now => platform.Intl.ToMoment(platform.Clock.GetUtcNow());

    /// <summary>A wall-clock time here as a moment.</summary>
    public Moment At(DateOnly day, TimeOnly time) => platform.Intl.ToMoment(day, time);

    /// <summary>A new id.</summary>
    public EntryId NewId()
    {
        Span<byte> bytes = stackalloc byte[16];
        System.Security.Cryptography.RandomNumberGenerator.Fill(bytes);
        return EntryId.From(bytes);
    }

    /// <summary>A text in the person's language, where a choice becomes words of theirs.</summary>
    public string Words(string choice) => texts["today.hand." + choice];

    /// <summary>The bond with this id, or null.</summary>
    public BondSpace? FindBond(BondId id) => _bonds.Find(b => b.Id == id);

    /// <summary>A sharing that still stands, with the other's name; null when it was taken back.</summary>
    internal SharedWithModel? FindShared(Sharing sharing) =>
        FindBond(sharing.Bond) is { Other: { } other } bond && bond.State.Entries.ContainsKey(sharing.Shared)
            ? new(other.Name, sharing.Bond, sharing.Shared)
            : null;

    /// <summary>Keeps events in my own space, also while the inner door is locked.</summary>
    public Task RecordOwnAsync(params IReadOnlyList<Event> events) => _ownLog?.RecordAsync(events)
        ?? throw new InvalidOperationException("nothing is kept before the person has said 'keep this'");

    /// <summary>The last choice of this name, or null.</summary>
    public string? Choice(string name) => Own?.State.Settings.GetValueOrDefault(name);

    /// <summary>Remembers a choice that nobody else sees.</summary>
    public Task ChooseAsync(string name, string value) => RecordOwnAsync(new SettingChosen(NewId(), name, value));

    /// <summary>Another name or colour, here and in every bond.</summary>
    public async Task RenameAsync(Profile profile)
    {
        await RecordOwnAsync(new CalledMyself(NewId(), profile));
        foreach (var bond in _bonds)
        {
            await bond.RecordAsync(new Introduced(NewId(), profile));
        }
    }

    /// <summary>Makes this bond the one that the pages are about.</summary>
    public Task ShowAsync(BondId bond) => ChooseAsync("bond", bond.Value);

    /// <summary>Begins to keep: makes the own space, with a code for the app if one is given.</summary>
    public async Task BeginAsync(Profile profile, string? code)
    {
        _ = code;
        _ownLog = new(new("me"));
        Own = new(_ownLog);
        await RecordOwnAsync(new CalledMyself(NewId(), profile));
        if (Draft is { } draft)
        {
            await RecordOwnAsync(new CheckedIn(NewId(), Now, draft));
            Draft = null;
        }
    }
}
