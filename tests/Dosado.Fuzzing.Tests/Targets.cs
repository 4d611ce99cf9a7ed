using System.Text;
using System.Text.Json;
using Dosado.Bond;
using Dosado.Dynamics.Tables;
using Dosado.Language;
using Dosado.Planning.Calendars;
using Dosado.Planning;
using Dosado.Sync;
using Dosado.Vault;

namespace Dosado.Fuzzing.Tests;

/// <summary>Every reader in the product that can be handed something another party wrote.</summary>
internal static class Targets
{
    private static readonly Lazy<Rulebook> English = new(() => Rulebook.For("en"));
    private static readonly DateTimeOffset Monday = new(2026, 3, 23, 0, 0, 0, TimeSpan.Zero);

    public static IReadOnlyList<Target> All { get; } =
    [
        Target.OfBytes("envelope", [Samples.Envelope.ToBytes()], b => Envelope.TryRead(b, out _)),
        Target.OfBytes("log item", Samples.Items, b => LogItem.TryRead(b, out _)),
        Target.OfBytes("log page", [[.. Samples.Items.SelectMany(i => i)]], b => LogPage.TryRead(b, LogHead.Empty.ToString(), out _)),
        Target.OfBytes("inside", [Samples.Inside], b => Inside.TryRead(b, out _)),
        Target.OfBytes("certificate", [Samples.Certificate], b => Sync.Certificate.TryRead(b, out _)),
        Target.OfBytes("event", Samples.Events, b => EventJson.Read(b)),
        Target.OfText("log head", [$"12:{Digest.Of("a"u8)}"], t => LogHead.TryParse(t, out _)),
        Target.OfText("token", [Samples.Token.ToHeaderText()], t => Token.TryParse(t, out _)),
        Target.OfText("invitation code", [Samples.Invitation, $"https://example.org/join#{Samples.Invitation}"], t => InvitationCode.Read(t)),
        Target.OfText("recovery code", [Samples.Recovery], t => RecoveryCode.Read(t)),
        Target.OfText("calendar", Samples.Calendars, ReadCalendar),
        Target.OfText("table", Samples.Tables, ReadTable),
        Target.OfText("week", [Samples.Week], ReadWeek),
        Target.OfText("draft", Samples.Drafts, t => Draft.Read(t, English.Value)),
    ];

    private static void ReadCalendar(string text) =>
        BusyReader.Read(text, Monday, Monday.AddDays(7), SystemZones.Find("Europe/Berlin")!, SystemZones.Find);

    private static void ReadTable(string text)
    {
        try
        {
            Table.Parse("t.csv", text);
        }
        catch (TableException)
        {
            // Says which line and column, and is what a person is shown.
        }
    }

    private static void ReadWeek(string text)
    {
        try
        {
            JsonSerializer.Deserialize(Encoding.UTF8.GetBytes(text), WeekJson.Default.WeekRequest);
        }
        catch (JsonException)
        {
            // Says where, and is what a person is shown.
        }
    }
}
