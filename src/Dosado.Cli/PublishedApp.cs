namespace Dosado.Cli;

/// <summary>
/// Finds the published app: next to the program, or in the working tree that the program was built in.
/// </summary>
internal static class PublishedApp
{
    public static string? Find() => Candidates().FirstOrDefault(Directory.Exists);

    private static IEnumerable<string> Candidates()
    {
        yield return Path.Combine(AppContext.BaseDirectory, "site");
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            yield return Path.Combine(folder, "artifacts", "site");
        }
    }
}
