namespace Dosado.Dynamics;

/// <summary>Why the days do not say a thing: an expected answer, not an error. Every case carries its facts.</summary>
public abstract record Unsayable
{
    private Unsayable()
    {
    }

    /// <summary>There is no single value.</summary>
    public sealed record NothingRecorded : Unsayable;

    /// <summary>Too few days (occasions, couples) hold the values of everyone who is needed.</summary>
    /// <param name="Shared">How many there are.</param>
    public sealed record TooFew(int Shared) : Unsayable;

    /// <summary>One series has no value at all.</summary>
    /// <param name="Series">Which one, counted from 0.</param>
    public sealed record SeriesMissing(int Series) : Unsayable;

    /// <summary>One series never changes, so nothing can be learnt from its changes.</summary>
    /// <param name="Series">Which one, counted from 0.</param>
    /// <param name="Value">The only value.</param>
    public sealed record NeverChanges(int Series, double Value) : Unsayable;

    /// <summary>Two series are the same (or one is a straight-line function of the other), so they cannot be told apart.</summary>
    public sealed record TheSameTwice : Unsayable;

    /// <summary>Nearly all values of one series sit on the end of the scale, so what lies beyond stays unseen.</summary>
    /// <param name="Series">Which one, counted from 0.</param>
    /// <param name="Edge">The end of the scale.</param>
    /// <param name="Share">How many of its values sit there, 0 to 1.</param>
    public sealed record AtTheEdge(int Series, double Edge, double Share) : Unsayable;

    /// <summary>The days were enough, and nothing stood out clearly.</summary>
    public sealed record NothingStandsOut : Unsayable;

    /// <summary>A time stands twice in one series, or times run backwards.</summary>
    /// <param name="Series">The name of the couple or person.</param>
    /// <param name="Time">The time.</param>
    public sealed record TimeNotIncreasing(string Series, double Time) : Unsayable;

    /// <summary>A step model was asked for, but the gaps are not whole steps.</summary>
    /// <param name="Gap">The first such gap.</param>
    public sealed record UnevenSteps(double Gap) : Unsayable;

    /// <summary>One single series cannot say how starting points spread; the start must be known or settled.</summary>
    public sealed record StartNotKnowable : Unsayable;

    /// <summary>The predictors carry the same information twice, or none.</summary>
    public sealed record PredictorsOverlap : Unsayable;

    /// <summary>The search for the best fit found no resting place, so no number is given.</summary>
    public sealed record NoRestingPlace : Unsayable;
}
