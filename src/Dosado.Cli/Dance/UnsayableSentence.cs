using Dosado.Dynamics;

namespace Dosado.Cli.Dance;

/// <summary>Why nothing is said, in a sentence.</summary>
internal static class UnsayableSentence
{
    public static string Of(Unsayable reason, IReadOnlyList<string> series) => reason switch
    {
        Unsayable.NothingRecorded => "Nothing can be said: there is not a single value.",
        Unsayable.TooFew few =>
            $"Nothing can be said yet, and that is usual: only {few.Shared} of the moments hold all the values that are needed.",
        Unsayable.SeriesMissing missing =>
            $"Nothing can be said about the two: \"{Name(series, missing.Series)}\" has no value at all.",
        Unsayable.NeverChanges same =>
            $"Nothing can be said: \"{Name(series, same.Series)}\" is {same.Value:R} throughout, and only changes could show what moves it.",
        Unsayable.TheSameTwice =>
            "Nothing can be said about the two: their values are the same, or one follows from the other, so they cannot be told apart.",
        Unsayable.AtTheEdge edge =>
            $"Nothing can be said: {edge.Share:P0} of \"{Name(series, edge.Series)}\" sit at {edge.Edge:R}, the end of the scale, and what lies beyond it stays unseen.",
        Unsayable.NothingStandsOut => "Nothing stands out clearly enough to be said, and that is usual.",
        Unsayable.TimeNotIncreasing twice =>
            $"Nothing can be said: in \"{twice.Series}\" the time {twice.Time:R} stands twice or comes after a later one.",
        Unsayable.UnevenSteps uneven =>
            $"A step model cannot say anything: there is a gap of {uneven.Gap:R}, which is not a whole number of steps. --model ou takes gaps of any length.",
        Unsayable.StartNotKnowable =>
            "Nothing can be said: so few series cannot show how starting points spread. --start standard or --start settled does without.",
        Unsayable.PredictorsOverlap =>
            "Nothing can be said: a predictor never changes, or two of them carry the same information.",
        Unsayable.NoRestingPlace =>
            "Nothing is said: the search for the best fit found no place to rest, so any number would be an accident.",
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };

    private static string Name(IReadOnlyList<string> series, int index) =>
        index < series.Count ? series[index] : $"series {index + 1}";
}
