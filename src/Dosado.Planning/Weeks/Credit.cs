namespace Dosado.Planning;

/// <summary>
/// What earlier weeks left over, in thousandths of a share: positive where partner 0 had less than partner 1. It leans
/// the next week a little and is never a debt: it fades by half each week, is capped at <see cref="Cap"/>, and either
/// partner may set it to <see cref="None"/> at any time.
/// </summary>
/// <param name="Thousandths">From minus <see cref="Cap"/> to <see cref="Cap"/>.</param>
public sealed record Credit(int Thousandths)
{
    /// <summary>At most a fortieth of a share for either, so that no week is given away for an earlier one.</summary>
    public const int Cap = 25;

    /// <summary>Nothing left over.</summary>
    public static Credit None { get; } = new(0);

    /// <summary>The credit after a week in which the two got these shares.</summary>
    /// <param name="shares">What each got, in the order of the request.</param>
    public Credit After(Shares shares)
    {
        ArgumentNullException.ThrowIfNull(shares);
        var difference = (int)Math.Round(1000 * (shares.Second - shares.First), MidpointRounding.AwayFromZero);
        return new(Math.Clamp((Thousandths / 2) + (difference / 2), -Cap, Cap));
    }

    /// <summary>The same, seen with the partners in the other order.</summary>
    public Credit Swapped() => new(-Thousandths);
}

/// <summary>
/// What a week holds for each: the part of what one's own best week would add to both leasts, where one's own best week
/// respects the other's leasts (the normalisation of Kalai and Smorodinsky, 1975). At most 1.
/// </summary>
/// <param name="First">Of the request's first partner.</param>
/// <param name="Second">Of the second.</param>
public sealed record Shares(double First, double Second)
{
    /// <summary>The smaller of the two.</summary>
    public double Smaller => Math.Min(First, Second);

    /// <summary>The share of partner 0 or 1.</summary>
    /// <param name="partner">0 or 1.</param>
    public double Of(int partner) => partner == 0 ? First : Second;
}
