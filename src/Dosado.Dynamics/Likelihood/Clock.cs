namespace Dosado.Dynamics.Likelihood;

/// <summary>How time runs in a lag model.</summary>
public enum Clock
{
    /// <summary>In whole steps: x(t+1) = b + F x(t) + noise; a gap of k means k steps.</summary>
    Steps,

    /// <summary>Continuously (Ornstein-Uhlenbeck): dx = (b + A x) dt + noise; gaps of any length.</summary>
    Continuous,
}
