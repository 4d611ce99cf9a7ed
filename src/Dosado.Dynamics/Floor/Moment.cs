namespace Dosado.Dynamics.Floor;

/// <summary>Both partners at one time. Equal by value.</summary>
/// <param name="Time">Days since the start.</param>
/// <param name="First">The first partner.</param>
/// <param name="Second">The second partner.</param>
/// <param name="Bursts">How often resentment has burst out so far.</param>
public readonly record struct Moment(double Time, Seat First, Seat Second, int Bursts = 0)
{
    /// <summary>Two people at ease: nothing carried, half connected, fairly sure.</summary>
    public static Moment AtEase
    {
        get
        {
            var seat = new Seat(0.5, 0, 0, 0.6, 0.1, 0, 0.7, 0.2, 0.6, 0.6);
            return new(0, seat, seat);
        }
    }

    /// <summary>Two people after a bad time: far apart, shut, unsure, with much unsaid; of what had grown a third is left.</summary>
    public static Moment AfterABadTime
    {
        get
        {
            var seat = new Seat(0.1, 0.8, 0.3, 0.12, 0.75, 1.1, 0.15, 0.5, 0.25, 0.3);
            return new(0, seat, seat);
        }
    }

    /// <summary>Seats exchanged.</summary>
    public Moment Swapped => this with { First = Second, Second = First };
}
