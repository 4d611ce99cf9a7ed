namespace Dosado.Conventions.Tests;

/// <summary>A newcomer opens a project's folder and reads what is in it.</summary>
public class FirstFiles
{
    public static TheoryData<string> Projects => [.. Tree.ProductProjects.Select(p => Path.GetFileName(Path.GetDirectoryName(p)!))];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_says_what_each_of_its_folders_is(string project)
    {
        var folder = Path.Combine(WorkingTree.Root, "src", project);
        var first = File.ReadAllText(Path.Combine(folder, "README.md"));

        var made = new[] { "bin", "obj" };
        Directory.GetDirectories(folder).Select(d => Path.GetFileName(d)!).Except(made)
            .Where(d => !first.Contains($"| `{d}` | ", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_names_no_folder_that_has_gone(string project)
    {
        var folder = Path.Combine(WorkingTree.Root, "src", project);
        var named = File.ReadLines(Path.Combine(folder, "README.md"))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal) && line.Split('`')[1].All(char.IsLetter))
            .Select(line => line.Split('`')[1]);

        named.Where(d => !Directory.Exists(Path.Combine(folder, d))).ShouldBeEmpty();
    }
}
