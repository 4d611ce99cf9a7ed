using Dosado.Dynamics.Numbers;

namespace Dosado.Dynamics.Floor;

/// <summary>A small story for the dance floor: two invented partners and what happens to them. An illustration, no forecast.</summary>
/// <param name="Id">Its name in files and on the command line.</param>
/// <param name="Shows">The mechanisms it illustrates.</param>
/// <param name="Ways">What each needs and does.</param>
/// <param name="Days">How long it runs.</param>
/// <param name="Events">What comes from outside.</param>
/// <param name="IsAfterABadTime">Whether it begins after a bad time; otherwise at ease.</param>
public sealed record Scenario(
    string Id, IReadOnlyList<string> Shows, Pairing<Ways> Ways, int Days, ScenarioEvents Events, bool IsAfterABadTime = false)
{
    /// <summary>Where it begins.</summary>
    public Moment Start => IsAfterABadTime ? Moment.AfterABadTime : Moment.AtEase;

    /// <summary>What comes from outside at a time.</summary>
    /// <param name="day">Days since the start.</param>
    public Circumstances At(double day) => new(
        Events.IsApart(day) ? Events.TogetherWhileApart : Events.Together,
        Shock: Events.ShockOnDay is { } shock && day >= shock && day < shock + 0.5 ? new Pair(2, 0) : default,
        Hurt: Events.HurtEvery is { } every && day % every < 1 ? new Pair(0.5, 0.5) : default);
}
