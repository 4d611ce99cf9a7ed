using System.Text;
using Dosado.Vault;

namespace Dosado.Sync.Tests.Logs;

/// <summary>
/// A log that lies are told about. A reader has it up to "first" (Robin); new to them are "second" (Robin, having seen
/// first), "third" (Kim, having seen second), "fourth" and "fifth" (Robin, together). In the shortest story the eight
/// places are: Robin's certificate, Kim's admission, Kim's certificate, and the five.
/// </summary>
internal sealed record Story(Pair Pair, LyingRelay Relay, Device Stranger, LogItem Elsewhere, int Had)
{
    public List<LogItem> Log => Relay.Honest.LogOf(Pair.Home.Keys.Id);

    public Forger Forger => new(Pair.Home);

    public PublicKey Kim => Pair.Kims.Person.Key.Public;

    /// <summary>The place of "second".</summary>
    public int Second => Had;

    /// <summary>A new space, and all of the story in it.</summary>
    public static async Task<Story> MakeAsync()
    {
        var relay = new LyingRelay(new());
        var story = await BeginAsync(relay, await Some.PairAsync(Household.With(relay)));
        await story.GoOnAsync();
        return story;
    }

    /// <summary>As far as the reader has it.</summary>
    public static async Task<Story> BeginAsync(LyingRelay relay, Pair pair)
    {
        await SayAsync(pair.Robin, "first");
        await pair.Kim.SyncAsync();
        var stranger = await (await Person.MakeAsync("Stranger")).DeviceAsync(pair.Home);
        return new(pair, relay, stranger, (await Some.PairAsync()).Log[0], relay.Honest.LogOf(pair.Home.Keys.Id).Count);
    }

    /// <summary>What is new.</summary>
    public async Task GoOnAsync()
    {
        await SayAsync(Pair.Robin, "second");
        await SayAsync(Pair.Kim, "third");
        await SayAsync(Pair.Robin, "fourth", "fifth");
        await Pair.Kim.SyncAsync();
    }

    /// <summary>Somebody who only reads, from the relay of their choice.</summary>
    public async Task<Replica> NewcomerAsync(IRelay? relay = null) => await Replica.OpenAsync(
        Pair.Kims.Parts with
        {
            Seal = await SpaceSeal.ForAsync(Some.Crypto, Pair.Home.Keys.Reading, null, default),
            Store = new MemoryStore(),
            Relay = relay ?? Pair.Home.Relay,
        },
        default);

    public static Task<IEnumerable<LogItem>> Show(params IEnumerable<LogItem>[] parts) => Task.FromResult(parts.SelectMany(p => p));

    public async Task<IEnumerable<LogItem>> Add(Inside inside, PersonKey? signer = null) =>
        [.. Log, await Forger.SealAsync(inside, signer)];

    /// <summary>With bytes at the end that one who has the key has sealed.</summary>
    public async Task<IEnumerable<LogItem>> AddRaw(byte[] text) => [.. Log, await Forger.SealRawAsync(text)];

    public Inside Said(DeviceId author, ulong sequence, Digest previous, InsideKind kind = InsideKind.Event) =>
        new(kind, author, sequence, previous, MemoryRelay.HeadOf(Log), Encoding.UTF8.GetBytes("sixth"));

    public Inside Next(Device device, InsideKind kind = InsideKind.Event)
    {
        var known = Pair.Kim.Log.Devices[device.Id];
        return Said(device.Id, known.Sequence + 1, known.Hash, kind);
    }

    public Inside Certified(Certificate certificate) =>
        Said(certificate.DeviceId, 1, default, InsideKind.Certificate) with { Content = certificate.ToBytes() };

    /// <summary>Kim vouches for a device whose key is no point of the curve.</summary>
    public async Task<Inside> CertifiedOffTheCurveAsync()
    {
        var nowhere = new PublicKey(new byte[] { 4 }.Concat(Enumerable.Repeat((byte)7, PublicKey.Size - 1)).ToArray());
        return Certified(await Pair.Kims.Person.Key.CertifyAsync(Some.Crypto, Pair.Home.Keys.Id, nowhere, default));
    }

    public Inside Admitting(Device by, Person whom) =>
        Next(by, InsideKind.Admission) with { Content = whom.Key.Public.Bytes };

    /// <summary>The head of one envelope over the body of another.</summary>
    public static LogItem Swapped(LogItem keep, LogItem body) => new LogItem.Whole(new(
        keep.Header with { CiphertextLength = body.Header.CiphertextLength }, ((LogItem.Whole)body).Envelope.Ciphertext));

    public LogItem Renamed(LogItem item) =>
        new LogItem.Whole(new(item.Header with { Space = Pair.Home.Keys.Id }, ((LogItem.Whole)item).Envelope.Ciphertext));

    private static async Task SayAsync(Replica speaker, params string[] words)
    {
        await speaker.SyncAsync();
        await speaker.SayAsync(words);
        await speaker.SyncAsync();
    }
}
