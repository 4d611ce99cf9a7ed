using System.Collections.Frozen;

namespace Dosado.Relay.Site;

/// <summary>
/// The app's files by their addresses, listed once at the start: an address that is not in the list leads nowhere,
/// whatever it is made of.
/// </summary>
internal sealed class PublishedSite
{
    private const string Front = "/index.html";

    private readonly FrozenDictionary<string, SiteFile> _files;

    private PublishedSite(FrozenDictionary<string, SiteFile> files) => _files = files;

    public static PublishedSite In(string? directory) => new(
        directory is not null && Directory.Exists(directory)
            ? Files(Path.GetFullPath(directory)).ToFrozenDictionary(StringComparer.Ordinal)
            : FrozenDictionary<string, SiteFile>.Empty);

    public SiteFile? Find(string address) => _files.GetValueOrDefault(address == "/" ? Front : address);

    private static IEnumerable<KeyValuePair<string, SiteFile>> Files(string root) =>
        from path in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
        where !path.EndsWith(".br", StringComparison.Ordinal) && !path.EndsWith(".gz", StringComparison.Ordinal)
        let address = "/" + Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/')
        select KeyValuePair.Create(address, new SiteFile(path));
}
