namespace Dosado.Planning.Tests.Calendars;

/// <summary>Verification data beside the repository; it is never part of it.</summary>
internal static class SharedData
{
    private static readonly string Folder = Path.Combine(WorkingTree.Root, "..", "shared", "data", "planning");

    public static string PathOf(string file) => Path.Combine(Folder, file);

    public static bool Has(string file) => File.Exists(PathOf(file));
}

/// <summary>A fact that needs a file of the shared data, and is skipped where it is not there.</summary>
public sealed class SharedDataFactAttribute : FactAttribute
{
    public SharedDataFactAttribute(string file)
    {
        if (!SharedData.Has(file)) Skip = $"../shared/data/planning/{file} is not here";
    }
}
