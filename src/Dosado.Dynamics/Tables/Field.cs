namespace Dosado.Dynamics.Tables;

/// <summary>One field and where it stands.</summary>
internal readonly record struct Field(string Text, int Line, int Column);
