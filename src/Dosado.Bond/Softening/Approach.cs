using System.Text.Json.Serialization;

namespace Dosado.Bond;

/// <summary>
/// A guided move out of a cycle, in own words: two counterparts of one dance, each open to either of the two (M063). It holds
/// only slots about oneself and none about what the other did.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(UnderIt), "under-it")]
[JsonDerivedType(typeof(BackIn), "back-in")]
public abstract record Approach
{
    /// <summary>The longest words of one slot, in UTF-16 units.</summary>
    public const int MostWords = 4_000;

    private Approach()
    {
    }

    /// <summary>The slots in their order, empty ones included.</summary>
    [JsonIgnore]
    public abstract IReadOnlyList<string> Slots { get; }

    /// <summary>The words as they would be sent or said: every slot that says something.</summary>
    public string ToWords() => string.Join("\n\n", Slots.Where(s => s.Length > 0));

    /// <summary>Say what is under it (M059).</summary>
    /// <param name="Mattering">How much you matter to me.</param>
    /// <param name="Unsure">What happens in me when I am unsure of it.</param>
    public sealed record UnderIt(string Mattering, string Unsure) : Approach
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override IReadOnlyList<string> Slots => [Mattering, Unsure];
    }

    /// <summary>Come back in (M061).</summary>
    /// <param name="Hurts">What hurts.</param>
    /// <param name="Close">That I want to be close, and how.</param>
    /// <param name="Unsure">What makes me unsure.</param>
    public sealed record BackIn(string Hurts, string Close, string Unsure) : Approach
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override IReadOnlyList<string> Slots => [Hurts, Close, Unsure];
    }
}
