namespace Dosado.Dynamics.Tables;

/// <summary>A place in a text table that cannot be used, and what is wrong with it.</summary>
/// <param name="File">The name the table was given.</param>
/// <param name="Line">The line in the file, from 1.</param>
/// <param name="Column">The character in the line, from 1.</param>
/// <param name="Problem">What is wrong, a clause without a full stop.</param>
public sealed record TableFault(string File, int Line, int Column, string Problem)
{
    /// <summary>"file:line:column: problem".</summary>
    public override string ToString() => $"{File}:{Line}:{Column}: {Problem}";
}
