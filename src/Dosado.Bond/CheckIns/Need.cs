using System.Text.Json.Serialization;

namespace Dosado.Bond;

/// <summary>One of the two needs on one occasion; every part can stay unsaid.</summary>
/// <param name="Leaning">More, fine or less.</param>
/// <param name="Felt">How much there is of it now.</param>
/// <param name="Wanted">How much is wished for now.</param>
public sealed record Need(Leaning? Leaning = null, Amount? Felt = null, Amount? Wanted = null)
{
    /// <summary>Nothing said about this need.</summary>
    public static Need Unsaid { get; } = new();

    /// <summary>Whether nothing was said.</summary>
    [JsonIgnore]
    public bool IsUnsaid => this == Unsaid;
}
