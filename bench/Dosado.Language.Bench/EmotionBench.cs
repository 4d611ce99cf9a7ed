using Dosado.Language.Bench.Data;
using Dosado.Language.Bench.Models;

namespace Dosado.Language.Bench;

/// <summary>Macro F1 over the 28 labels of GoEmotions.</summary>
internal static class EmotionBench
{
    public static void Run(TextWriter output)
    {
        var labels = GoEmotions.Labels.Count;
        var (train, dev) = (GoEmotions.Read("train"), GoEmotions.Read("dev"));
        var model = EmotionModel.Train(train, dev, labels);
        output.WriteLine($"{model.Bytes:N0} bytes");
        foreach (var part in new[] { "dev", "test" })
        {
            output.WriteLine($"{part}: macro F1 {MacroF1(model, GoEmotions.Read(part), labels):.0000}");
        }
    }

    private static double MacroF1(EmotionModel model, IReadOnlyList<EmotionRow> rows, int labels)
    {
        var read = rows.Select(r => model.Read(r.Text)).ToList();
        return Enumerable.Range(0, labels).Average(k =>
        {
            var right = rows.Where((r, i) => r.Labels.Contains(k) && read[i].Contains(k)).Count();
            var counted = rows.Count(r => r.Labels.Contains(k)) + read.Count(r => r.Contains(k));
            return counted == 0 ? 0 : 2.0 * right / counted;
        });
    }
}
