namespace Dosado.Language.Bench.Models;

/// <summary>Where to cut a score so that F1 is greatest.</summary>
internal static class Threshold
{
    public static float Best(List<(float Score, bool Is)> judged)
    {
        var positives = judged.Count(j => j.Is);
        var (best, cut, right, found) = (-1.0, 0f, 0, 0);
        foreach (var (score, isOne) in judged.OrderByDescending(j => j.Score))
        {
            found++;
            right += isOne ? 1 : 0;
            var f1 = 2.0 * right / (found + positives);
            if (f1 > best)
            {
                (best, cut) = (f1, score);
            }
        }

        return cut;
    }
}
