using System.Security.Cryptography;
using Dosado.Bond;
using Dosado.Cli.Device;
using Dosado.Sync;
using Dosado.Vault;

namespace Dosado.Cli.Example;

/// <summary>Fills an open relay with the spaces of an invented pair, sealed and signed like anybody's.</summary>
internal sealed class ExamplePair(Uri relay, DateOnly today, int weeks) : IDisposable
{
    private readonly DotNetCrypto _crypto = new();
    private readonly HttpClient _client = new() { BaseAddress = relay };
    private readonly Dictionary<(bool IsAsh, int Day), EntryId> _shown = [];

    /// <summary>The two links, one for each side. They open nothing but the example.</summary>
    public async Task<(Uri Ash, Uri Sky)> FillAsync(CancellationToken cancel)
    {
        using var bond = SpaceSecret.Make(_crypto);
        var ash = await PersonAsync(bond, cancel);
        var sky = await PersonAsync(bond, cancel);
        await CreateAsync(bond.ToKeys(), cancel);
        await SayAsync(ash, [Said(InsideKind.Admission, sky.Key.Public.Bytes), .. Introduction("Ash", Hue.Clay)], cancel);
        await SayAsync(sky, [.. Introduction("Sky", Hue.Sea)], cancel);
        for (var week = 0; week < weeks; week++)
        {
            await SayAsync(ash, [.. Week(true, week)], cancel);
            await SayAsync(sky, [.. Week(false, week)], cancel);
        }

        foreach (var act in new Together(today, NewId).Acts)
        {
            await SayAsync(act.IsByAsh ? ash : sky, [Said(act.Event)], cancel);
        }

        await TalkAsync(ash, sky, cancel);
        return (await OwnAsync(true, ash, bond, cancel), await OwnAsync(false, sky, bond, cancel));
    }

    public void Dispose() => _client.Dispose();

    /// <summary>
    /// A wish that was declined and stays so, a warm word each, a week left open, a break without a time.
    /// </summary>
    private async Task TalkAsync(Person ash, Person sky, CancellationToken cancel)
    {
        var wish = NewId();
        await SayAsync(ash, [Said(new SignalGiven(wish, today.AddDays(-2), NeedKind.Closeness, "sit beside me", "", ""))], cancel);
        await SayAsync(ash, [Said(new OurDaysWished(NewId(), true))], cancel);
        await SayAsync(sky, [Said(new OurDaysWished(NewId(), true))], cancel);
        await SayAsync(sky, [Said(new SignalAnswered(NewId(), wish, "Not tonight. I am worn out."))], cancel);
        await SayAsync(sky, [Said(new WarmWordSaid(NewId(), today.AddDays(-1), "The soup was good. So was the quiet."))], cancel);
        await SayAsync(ash, [Said(new WarmWordSaid(NewId(), today.AddDays(-1), "Thank you for saying it and not just going."))], cancel);
        await LeaveAWeekOpenAsync(ash, sky, cancel);
        await SayAsync(sky, [Said(new PauseTaken(NewId(), today, "I need a break. It is not about leaving you.", ""))], cancel);
    }

    /// <summary>Ash puts the coming week before Sky, who does not say yes; it stays as it is.</summary>
    private async Task LeaveAWeekOpenAsync(Person ash, Person sky, CancellationToken cancel)
    {
        var week = new OpenWeek(today);
        var (ashGave, skyGave, proposed) = (NewId(), NewId(), NewId());
        await SayAsync(ash, [Said(week.GivenByAsh(ashGave))], cancel);
        await SayAsync(sky, [Said(week.GivenBySky(skyGave))], cancel);
        await SayAsync(ash, [Said(week.Proposed(proposed, ashGave, skyGave))], cancel);
        await SayAsync(sky, [Said(new WeekAnswered(NewId(), proposed, Yes: false))], cancel);
    }

    private IEnumerable<Pending> Week(bool isAsh, int week) => Enumerable.Range(week * 7, 7)
        .Select(day => (Day: day, Entry: Diary.Of(isAsh, day)))
        .Where(d => d.Entry is { IsShared: true })
        .Select(d => Said(new CheckInShared(_shown[(isAsh, d.Day)] = NewId(), DayOf(d.Day), d.Entry!.CheckIn.ToShared())));

    /// <summary>A day as its owner has it, with a note of where it was shown if it was.</summary>
    private IEnumerable<Pending> OwnDay(bool isAsh, int day, BondId bond)
    {
        if (Diary.Of(isAsh, day) is not { } entry)
        {
            yield break;
        }

        var id = NewId();
        yield return Said(new CheckedIn(id, EveningOf(day), entry.CheckIn));
        if (_shown.TryGetValue((isAsh, day), out var shown))
        {
            yield return Said(new NotedSharing(NewId(), id, bond, shown));
        }
    }

    private async Task<Uri> OwnAsync(bool isAsh, Person person, SpaceSecret bond, CancellationToken cancel)
    {
        using var code = RecoveryCode.Make(_crypto);
        using var secret = code.ToOwnSpace();
        using var key = await _crypto.MakePersonKeyAsync(cancel);
        await CreateAsync(secret.ToKeys(), cancel);
        var own = await OpenAsync(secret, key, cancel);
        var kept = new BondKept(
            NewId(),
            new(bond.ToKeys().Id.ToString()),
            Convert.ToBase64String(bond.Bytes.Span),
            Convert.ToBase64String(person.Key.Bytes.Span),
            relay.ToString());
        await SayAsync(
            own,
            [
                Said(new PersonKeyKept(NewId(), Convert.ToBase64String(key.Bytes.Span))),
                Said(new CalledMyself(NewId(), isAsh ? new("Ash", Hue.Clay) : new("Sky", Hue.Sea))),
                Said(kept),
                .. Enumerable.Range(0, weeks * 7).SelectMany(day => OwnDay(isAsh, day, kept.Bond)),
            ],
            cancel);
        return new(relay, "recover#" + code.Spell());
    }

    private DateOnly DayOf(int day) => today.AddDays(day - (weeks * 7) + 1);

    private Moment EveningOf(int day) => new(new(DayOf(day).ToDateTime(new(20, 30)), TimeSpan.Zero), "UTC");

    private static IEnumerable<Pending> Introduction(string name, Hue hue) =>
        [Said(new Introduced(NewId(), new(name, hue)))];

    private async Task<Person> PersonAsync(SpaceSecret space, CancellationToken cancel)
    {
        var key = await _crypto.MakePersonKeyAsync(cancel);
        return await OpenAsync(space, key, cancel);
    }

    private async Task<Person> OpenAsync(SpaceSecret space, PersonKey key, CancellationToken cancel)
    {
        var keys = space.ToKeys();
        var device = await _crypto.LoadAsync(await _crypto.MakePersonKeyAsync(cancel), cancel);
        var replica = await Replica.OpenAsync(
            new(
                await SpaceSeal.ForAsync(_crypto, keys.Reading, device, cancel),
                new(keys.Read, keys.Write),
                new MemoryStore(),
                new HttpRelay(_client, TimeProvider.System),
                TimeProvider.System,
                new Random(RandomNumberGenerator.GetInt32(int.MaxValue)),
                OwnEvents.TakenBackIn),
            cancel);
        var certificate = await key.CertifyAsync(_crypto, replica.Space, device.Public, cancel);
        await replica.AddAsync([Said(InsideKind.Certificate, certificate.ToBytes())], [], cancel);
        return new(key, replica);
    }

    private async Task CreateAsync(SpaceKeys keys, CancellationToken cancel)
    {
        if (await new HttpRelay(_client, TimeProvider.System).CreateSpaceAsync(keys.ToNewSpace(null, ""), cancel)
            is not RelayAnswer<Done>.Granted)
        {
            throw new InvalidOperationException("the example's relay does not take its spaces");
        }
    }

    private static async Task SayAsync(Person person, IReadOnlyList<Pending> said, CancellationToken cancel)
    {
        await person.Space.AddAsync(said, [], cancel);
        if (await person.Space.SyncAsync(new Sending.All(), cancel) is not SyncState.UpToDate)
        {
            throw new InvalidOperationException($"the example's relay did not take everything: {person.Space.State}");
        }
    }

    private static Pending Said(Event happened) => Said(InsideKind.Event, EventJson.Write(happened));

    private static Pending Said(InsideKind kind, ReadOnlyMemory<byte> content) => new(kind, content);

    private static EntryId NewId() => EntryId.From(RandomNumberGenerator.GetBytes(16));

    private sealed record Person(PersonKey Key, Replica Space);
}
