using Dosado.Sync;

namespace Dosado.Relay.Tests.Nodes;

/// <summary>
/// A device that reads only when a watch tells it to, and takes the watch up again whenever it ends. Every place that it
/// reads has to be the next one, and the chain has to lead to the head that the relay states.
/// </summary>
internal sealed class Follower(RelayClient relay, SpaceKeys space)
{
    private readonly List<EnvelopeId> _read = [];
    private LogHead _head = LogHead.Empty;

    /// <summary>What it has read, in its order; to be looked at when it has ended.</summary>
    public IReadOnlyList<EnvelopeId> Read => _read;

    /// <summary>How often it had to take up its watch again.</summary>
    public int Interruptions { get; private set; }

    /// <summary>Ends when it has read up to that place.</summary>
    public async Task FollowAsync(Task<ulong> last)
    {
        while (!last.IsCompletedSuccessfully || _head.Sequence < await last)
        {
            try
            {
                using var watch = await WatchStream.OpenAsync(relay, space);
                await ListenAsync(watch, last);
            }
            catch (Exception cut) when (cut is HttpRequestException or IOException or OperationCanceledException)
            {
                Interruptions++;
                await Task.Delay(100);
            }
        }
    }

    private async Task ListenAsync(WatchStream watch, Task<ulong> last)
    {
        watch.Answer.EnsureSuccessStatusCode();
        while (!last.IsCompletedSuccessfully || _head.Sequence < await last)
        {
            var told = (await watch.HeadAsync()).Head;
            while (told.Sequence > _head.Sequence)
            {
                await ReadAsync();
            }
        }
    }

    private async Task ReadAsync()
    {
        using var answer = await relay.GetAsync(space, _head.Sequence);
        answer.EnsureSuccessStatusCode();
        var items = WirePage.Read(await answer.Content.ReadAsByteArrayAsync());
        foreach (var item in items)
        {
            _read.Add(item.Header.Id);
            _head = _head.Extend(item.Hash);
        }

        if (_head.Sequence == answer.Head().Sequence)
        {
            _head.ShouldBe(answer.Head(), "the chain leads to the head");
        }
    }
}
