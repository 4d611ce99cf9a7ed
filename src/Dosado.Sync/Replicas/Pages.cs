namespace Dosado.Sync;

/// <summary>
/// The pages of a log, one after another. While one is taken in, the next is already asked for; whether it follows is judged
/// when its turn comes.
/// </summary>
/// <param name="relay">The relay.</param>
/// <param name="space">The space.</param>
/// <param name="read">The right to read it.</param>
/// <param name="cancel">Cancelled at the latest when no more pages are wanted.</param>
internal sealed class Pages(IRelay relay, SpaceId space, Token read, CancellationToken cancel)
{
    private (ulong After, Task<RelayAnswer<LogPage>> Answer)? _next;

    /// <summary>The places after one.</summary>
    public async Task<RelayAnswer<LogPage>> ReadAsync(ulong after)
    {
        var answer = await (_next is { } next && next.After == after ? next.Answer : AskAsync(after));
        _next = answer is RelayAnswer<LogPage>.Granted { Value: var page } && FindNext(after, page) is { } further
            ? (further, AskAsync(further))
            : null;
        return answer;
    }

    private static ulong? FindNext(ulong after, LogPage page)
    {
        var reached = after + (ulong)page.Items.Count;
        return page.Items.Count > 0 && reached < page.Head.Sequence ? reached : null;
    }

    private async Task<RelayAnswer<LogPage>> AskAsync(ulong after) => await relay.ReadAsync(space, read, after, cancel);
}
