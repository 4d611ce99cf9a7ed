namespace Dosado.App.Visits;

/// <summary>A method and a path pattern, and who answers. <c>{}</c> stands for one segment of the path.</summary>
/// <param name="Method">GET or POST.</param>
/// <param name="Pattern">The path.</param>
/// <param name="Handler">Who answers.</param>
/// <param name="Needs">The engines that it calls.</param>
internal sealed record Route(
    string Method,
    string Pattern,
    Func<Request, Task<Outcome>> Handler,
    params Engine[] Needs)
{
    /// <summary>Characters that a text of the form may have. A longer one comes back to be shortened; nothing is cut.</summary>
    public int Longest { get; init; } = int.MaxValue;

    /// <summary>The segments that the pattern left open, or null when the path is another one.</summary>
    public IReadOnlyList<string>? FindParts(Visit visit)
    {
        var pattern = Pattern.Split('/');
        var path = visit.Path.Split('/');
        var fits = visit.Method == Method && pattern.Length == path.Length
            && pattern.Zip(path).All(pair => pair.First == "{}" ? pair.Second.Length > 0 : pair.First == pair.Second);
        return fits ? [.. pattern.Zip(path).Where(pair => pair.First == "{}").Select(pair => pair.Second)] : null;
    }
}
