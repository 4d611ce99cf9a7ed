using System.Text.Json.Serialization;

namespace Dosado.Bond;

/// <summary>An instant as its author's clock and zone told it. Never corrected afterwards.</summary>
/// <param name="At">The instant, with the author's offset from UTC then.</param>
/// <param name="Zone">The author's zone, as the IANA names it.</param>
public readonly record struct Moment(DateTimeOffset At, string Zone)
{
    /// <summary>The author's calendar day then.</summary>
    [JsonIgnore]
    public DateOnly Day => DateOnly.FromDateTime(At.DateTime);
}
