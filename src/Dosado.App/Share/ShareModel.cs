using Dosado.Bond;

namespace Dosado.App.Share;

/// <summary>A sharing that has not happened: exactly what would go.</summary>
public sealed record ShareModel(
    EntryId Entry,
    DateOnly Day,
    IReadOnlyList<string> Offered,
    IReadOnlyList<string> Chosen,
    CheckIn Preview,
    string Other,
    Profile Me);

/// <summary>A shared entry of one's own, before it is taken back.</summary>
public sealed record TakeBackModel(string Path, SharedEntry Entry);
