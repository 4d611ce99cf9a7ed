namespace Dosado.Dynamics.Floor;

/// <summary>Something for each of the two.</summary>
/// <typeparam name="T">What.</typeparam>
/// <param name="First">The first partner's.</param>
/// <param name="Second">The second partner's.</param>
public sealed record Pairing<T>(T First, T Second)
{
    /// <summary>Seats exchanged.</summary>
    public Pairing<T> Swapped => new(Second, First);
}
