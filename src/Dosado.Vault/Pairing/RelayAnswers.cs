using System.Diagnostics;

namespace Dosado.Vault;

internal static class RelayAnswers
{
    /// <summary>The same "no" or the same silence for a question that asked for more than one thing.</summary>
    /// <exception cref="UnreachableException">The answer was granted.</exception>
    public static RelayAnswer<TTo> As<TFrom, TTo>(this RelayAnswer<TFrom> answer) => answer switch
    {
        RelayAnswer<TFrom>.Refused refused => new RelayAnswer<TTo>.Refused(refused.Reason),
        RelayAnswer<TFrom>.Unreachable silent => new RelayAnswer<TTo>.Unreachable(silent.Detail),
        _ => throw new UnreachableException(),
    };
}
