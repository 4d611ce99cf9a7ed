namespace Dosado.Bond;

/// <summary>A feeling, by its name in the picker or in the person's own word.</summary>
/// <param name="Name">A key of the picker (see <see cref="Feelings"/>), or the own word.</param>
/// <param name="IsOwnWord">Whether the person wrote it.</param>
public sealed record Feeling(string Name, bool IsOwnWord);
