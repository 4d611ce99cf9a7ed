namespace Dosado.Places.Dance.Floor;

/// <summary>The dance floor.</summary>
/// <param name="Run">The setting, played through.</param>
/// <param name="Beside">The one on the left beside three others.</param>
/// <param name="IsOwn">Whether the one on the left has my own needs; the other is always invented.</param>
/// <param name="OwnIsMissing">Whether I asked for my own needs and have not said any.</param>
public sealed record FloorModel(
    Run Run,
    IReadOnlyList<Beside> Beside,
    bool IsOwn,
    bool OwnIsMissing);
