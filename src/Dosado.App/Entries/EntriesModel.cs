using Dosado.Bond;

namespace Dosado.App.Entries;

/// <summary>A page of own check-ins, newest first.</summary>
public sealed record EntriesModel(IReadOnlyList<EntryModel> Entries, string? Older, DateOnly Today);

/// <summary>An own check-in with what a page says about it.</summary>
/// <param name="Entry">The check-in.</param>
/// <param name="SharedWith">Names of those it is shared with.</param>
/// <param name="CanShareWith">The other of the current bond, unless it is shared there; null for one alone.</param>
public sealed record EntryModel(
    OwnEntry Entry,
    IReadOnlyList<SharedWithModel> SharedWith,
    string? CanShareWith,
    DateOnly Today);

/// <summary>A sharing that can be taken back.</summary>
public sealed record SharedWithModel(string Name, BondId Bond, EntryId Shared);
