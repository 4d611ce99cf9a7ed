namespace Dosado.Sync;

/// <summary>One watch at one relay for all spaces there; taken up again when it ends.</summary>
internal sealed class RelayWatch(IRelay relay, IReadOnlyList<Course> courses, TimeProvider clock, Random chance)
{
    private readonly Dictionary<SpaceId, Course> _bySpace = courses.ToDictionary(c => c.Replica.Space);

    public async Task RunAsync(CancellationToken cancel)
    {
        var spaces = courses.Select(c => (c.Replica.Space, c.Replica.Rights.Read)).ToList();
        var failures = 0;
        while (true)
        {
            await foreach (var space in relay.WatchAsync(spaces, cancel))
            {
                failures = 0;
                _bySpace.GetValueOrDefault(space)?.Wake();
            }

            failures++;
            await Task.Delay(Timetable.Retry(failures, chance.NextDouble()), clock, cancel);
        }
    }
}
