using Dosado.App.Dance;
using Dosado.App.Dance.Floor;
using Dosado.App.Talk.Say;

namespace Dosado.App.Visits;

/// <summary>Every question that a custom element may ask, feature by feature.</summary>
internal static class Questions
{
    private static readonly IReadOnlyList<Question> All =
    [
        ReadingQuestion.Question,
        StepsQuestion.Question,
        MarksQuestion.Question,
    ];

    public static Question? Find(string name) => All.FirstOrDefault(q => q.Name == name);
}
