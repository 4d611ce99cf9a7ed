namespace Dosado.Cli.Dance;

/// <summary>Options that do not go together or name nothing; the message says which.</summary>
internal sealed class WrongOptionException(string message) : Exception(message);
