namespace Dosado.Dynamics.Likelihood;

/// <summary>Which lag model to fit to one or many tracks of up to four series.</summary>
/// <param name="Clock">Steps (VAR(1)) or continuous (Ornstein-Uhlenbeck).</param>
/// <param name="Start">What is known of the first moment.</param>
/// <param name="Intercept">Whether the level is estimated; without, the series are taken as centred on 0.</param>
/// <param name="MeasurementError">
/// Whether each recorded value is the state plus an independent error. Not for one single short track: there the error
/// and the noise cannot be told apart.
/// </param>
public sealed record LagModel(
    Clock Clock, StartingState Start, bool Intercept = true, bool MeasurementError = false)
{
    /// <summary>How many numbers are estimated.</summary>
    internal int ParameterCount(int series)
    {
        var root = series * (series + 1) / 2;
        return (series * series) + (Intercept ? series : 0) + root
            + (Start is StartingState.Free ? series + root : 0) + (MeasurementError ? series : 0);
    }
}
