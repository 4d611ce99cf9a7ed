namespace Dosado.Places.Talk.Saying;

/// <summary>A turn on the sofa: whose words if any, where it stands and where stopping leads.</summary>
public sealed record SofaModel(int Turn, IReadOnlyList<string> Words, string Path, string Back);
