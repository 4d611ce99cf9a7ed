using System.Collections.Immutable;

namespace Dosado.Bond;

/// <summary>Who is on the bench now, and what who came back last brought along. Earlier ones are kept nowhere.</summary>
public sealed record Benches
{
    /// <summary>Nobody is on the bench.</summary>
    public static Benches Empty { get; } = new();

    /// <summary>Who is on the bench, at most once each.</summary>
    public ImmutableDictionary<PersonId, BenchTaken> Now { get; init; } = ImmutableDictionary<PersonId, BenchTaken>.Empty;

    /// <summary>The last return of each, until they are on the bench again.</summary>
    public ImmutableDictionary<PersonId, BenchLeft> Back { get; init; } = ImmutableDictionary<PersonId, BenchLeft>.Empty;

    /// <summary>The benches after one more event. Only who sits there ends it or makes it longer.</summary>
    public Benches Apply(Recorded recorded) => recorded.Event switch
    {
        BenchTaken e => new() { Now = Now.SetItem(recorded.Author, e), Back = Back.Remove(recorded.Author) },
        BenchLengthened e when Now.TryGetValue(recorded.Author, out var bench) =>
            this with { Now = Now.SetItem(recorded.Author, bench with { Until = e.Until }) },
        BenchLeft e when Now.ContainsKey(recorded.Author) =>
            new() { Now = Now.Remove(recorded.Author), Back = Back.SetItem(recorded.Author, e) },
        TakenBack e => Without(recorded.Author, e.Entries),
        _ => this,
    };

    private Benches Without(PersonId author, ImmutableArray<EntryId> gone) => new()
    {
        Now = Now.RemoveRange(Now.Where(b => b.Key == author && gone.Contains(b.Value.Id)).Select(b => b.Key)),
        Back = Back.RemoveRange(Back.Where(b => b.Key == author && gone.Contains(b.Value.Id)).Select(b => b.Key)),
    };
}
