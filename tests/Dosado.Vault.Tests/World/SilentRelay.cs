using Dosado.Sync;

namespace Dosado.Vault.Tests;

/// <summary>A relay that is not there.</summary>
internal sealed class SilentRelay : IRelay
{
    public ValueTask<RelayAnswer<RelayNotice>> DescribeAsync(CancellationToken cancel) => Silence<RelayNotice>();

    public ValueTask<RelayAnswer<Done>> CreateSpaceAsync(NewSpace space, CancellationToken cancel) => Silence<Done>();

    public ValueTask<RelayAnswer<string>> IssueTicketAsync(SpaceId space, Token write, CancellationToken cancel) =>
        Silence<string>();

    public ValueTask<RelayAnswer<LogHead>> AppendAsync(
        SpaceId space,
        Token write,
        IReadOnlyList<Envelope> envelopes,
        LogHead? expectedHead,
        CancellationToken cancel) => Silence<LogHead>();

    public ValueTask<RelayAnswer<LogPage>> ReadAsync(SpaceId space, Token read, ulong after, CancellationToken cancel) =>
        Silence<LogPage>();

    public ValueTask<RelayAnswer<Done>> RedactAsync(
        SpaceId space,
        Token write,
        IReadOnlyList<EnvelopeId> envelopes,
        CancellationToken cancel) => Silence<Done>();

    public ValueTask<RelayAnswer<Done>> DeleteSpaceAsync(SpaceId space, Token right, CancellationToken cancel) =>
        Silence<Done>();

    public IAsyncEnumerable<SpaceId> WatchAsync(
        IReadOnlyList<(SpaceId Space, Token Read)> spaces,
        CancellationToken cancel) => AsyncEnumerable.Empty<SpaceId>();

    private static ValueTask<RelayAnswer<T>> Silence<T>() => new(new RelayAnswer<T>.Unreachable("silent"));
}
