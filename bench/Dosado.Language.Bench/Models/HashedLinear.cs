namespace Dosado.Language.Bench.Models;

/// <summary>A linear model over hashed features, one column an output, in eight-bit weights with one scale a column.</summary>
internal sealed class HashedLinear(int outputs, sbyte[] weights, float[] scales, float[] biases)
{
    public int Bytes => weights.Length + (8 * outputs);

    public float[] Scores(IReadOnlyList<Feature> features)
    {
        var scores = new float[outputs];
        foreach (var feature in features)
        {
            var row = weights.AsSpan(feature.Bucket * outputs, outputs);
            for (var k = 0; k < outputs; k++)
            {
                scores[k] += row[k] * feature.Value;
            }
        }

        for (var k = 0; k < outputs; k++)
        {
            scores[k] = (scores[k] * scales[k]) + biases[k];
        }

        return scores;
    }

    public static HashedLinear Round(LinearTrainer trained)
    {
        var (outputs, weights) = (trained.Outputs, trained.Weights);
        var scales = new float[outputs];
        for (var i = 0; i < weights.Length; i++)
        {
            scales[i % outputs] = Math.Max(scales[i % outputs], Math.Abs(weights[i]));
        }

        scales = [.. scales.Select(s => Math.Max(s, 1e-9f) / 127)];
        var rounded = new sbyte[weights.Length];
        for (var i = 0; i < weights.Length; i++)
        {
            rounded[i] = (sbyte)MathF.Round(weights[i] / scales[i % outputs]);
        }

        return new HashedLinear(outputs, rounded, scales, trained.Biases);
    }
}

/// <summary>A hashed feature and how strongly it is there.</summary>
internal readonly record struct Feature(int Bucket, float Value);
