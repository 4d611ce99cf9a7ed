namespace Dosado.App.Visits;

/// <summary>A page without anything of its own to show.</summary>
public sealed record Done
{
    public static Done Instance { get; } = new();
}
