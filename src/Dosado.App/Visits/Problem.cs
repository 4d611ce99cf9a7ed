namespace Dosado.App.Visits;

/// <summary>Something in a form that cannot be kept as it is: which field, how much it has and how much it can have.</summary>
public sealed record Problem(string Field, int Has, int Most);
