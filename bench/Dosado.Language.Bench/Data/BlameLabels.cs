namespace Dosado.Language.Bench.Data;

/// <summary>A sentence labelled by the annotators' guide: by its line in GoEmotions, never by its text.</summary>
internal sealed record BlameLabel(int Line, string Id, string Label, string Kind)
{
    public bool IsPositive => Label == "POS";

    public bool IsBorderline => Label == "BORDERLINE";
}

/// <summary>The label files of bench/language.</summary>
internal static class BlameLabels
{
    public static IReadOnlyList<BlameLabel> Read(string name) =>
    [
        .. File.ReadAllLines(Path.Combine(DataFolder.Repository, "bench", "language", name + ".tsv"))
            .Where(l => !l.StartsWith('#')).Select(l => l.Split('\t'))
            .Select(c => new BlameLabel(int.Parse(c[0]), c[1], c[2], c[3])),
    ];
}
