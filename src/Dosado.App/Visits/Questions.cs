namespace Dosado.App.Visits;

/// <summary>Every question that a custom element may ask, feature by feature.</summary>
internal static class Questions
{
    private static readonly IReadOnlyList<Question> All = [];

    public static Question? Find(string name) => All.FirstOrDefault(q => q.Name == name);
}
