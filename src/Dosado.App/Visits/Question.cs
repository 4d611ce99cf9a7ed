using Dosado.App.Homes;

namespace Dosado.App.Visits;

/// <summary>A small question of a custom element, and who answers: JSON in, JSON out, nothing kept.</summary>
/// <param name="Name">Its name, for example <c>draft-marks</c>.</param>
/// <param name="Answer">The answer to its parameters.</param>
/// <param name="Needs">The engines that it calls.</param>
internal sealed record Question(
    string Name,
    Func<Home, string, CancellationToken, Task<string>> Answer,
    params Engine[] Needs);
