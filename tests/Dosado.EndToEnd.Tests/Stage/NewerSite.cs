namespace Dosado.EndToEnd.Tests.Stage;

/// <summary>The published site as if it had been published again after a change: everything under another version.</summary>
internal static class NewerSite
{
    public const string Version = "aaaaaaaaaaaaaaaa";

    public static void Write(string folder)
    {
        var old = Path.GetFileName(Directory.GetDirectories(Path.Combine(Tree.Site, "v")).Single());
        foreach (var file in Directory.EnumerateFiles(Tree.Site, "*", SearchOption.AllDirectories))
        {
            var path = Path.Combine(folder, Path.GetRelativePath(Tree.Site, file).Replace(old, Version, StringComparison.Ordinal));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Copy(file, path);
        }

        foreach (var name in new[] { "index.html", "sw.js", "manifest.webmanifest", "manifest-neutral.webmanifest" })
        {
            var path = Path.Combine(folder, name);
            File.WriteAllText(path, File.ReadAllText(path).Replace(old, Version, StringComparison.Ordinal));
            File.Delete(path + ".br");
            File.Delete(path + ".gz");
        }
    }
}
