namespace Dosado.Bond;

/// <summary>A check-in that its author shared and has not taken back.</summary>
/// <param name="Id">Its id in the bond.</param>
/// <param name="Author">Who shared it.</param>
/// <param name="Day">The author's day.</param>
/// <param name="CheckIn">What it says.</param>
/// <param name="Envelope">The envelope that carries it; empty while it is not sent yet.</param>
/// <param name="Place">Its place among everything ever shared here: the order of the log, for entries of one day.</param>
public sealed record SharedEntry(
    EntryId Id,
    PersonId Author,
    DateOnly Day,
    CheckIn CheckIn,
    string Envelope,
    int Place);
