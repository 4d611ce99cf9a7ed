namespace Dosado.Language.Bench.Models;

/// <summary>Logistic regression for several yes/no outputs at once, by AdaGrad (Duchi, Hazan, Singer 2011), seeded.</summary>
internal sealed class LinearTrainer(int buckets, int outputs, float rate, float decay)
{
    private readonly float[] _squares = new float[buckets * outputs];
    private readonly float[] _biasSquares = new float[outputs];

    public int Outputs => outputs;

    public float[] Weights { get; } = new float[buckets * outputs];

    public float[] Biases { get; } = new float[outputs];

    public void Fit(IReadOnlyList<(Feature[] Features, float[] Targets)> examples, int epochs, int seed)
    {
        var random = new Random(seed);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var i in order)
            {
                Step(examples[i].Features, examples[i].Targets);
            }
        }
    }

    private void Step(Feature[] features, float[] targets)
    {
        var errors = Predict(features);
        for (var k = 0; k < outputs; k++)
        {
            errors[k] = (1 / (1 + MathF.Exp(-errors[k]))) - targets[k];
            _biasSquares[k] += errors[k] * errors[k];
            Biases[k] -= rate * errors[k] / (MathF.Sqrt(_biasSquares[k]) + 1e-6f);
        }

        foreach (var feature in features)
        {
            var from = feature.Bucket * outputs;
            for (var k = 0; k < outputs; k++)
            {
                var gradient = (errors[k] * feature.Value) + (decay * Weights[from + k]);
                _squares[from + k] += gradient * gradient;
                Weights[from + k] -= rate * gradient / (MathF.Sqrt(_squares[from + k]) + 1e-6f);
            }
        }
    }

    private float[] Predict(Feature[] features)
    {
        var scores = (float[])Biases.Clone();
        foreach (var feature in features)
        {
            var from = feature.Bucket * outputs;
            for (var k = 0; k < outputs; k++)
            {
                scores[k] += Weights[from + k] * feature.Value;
            }
        }

        return scores;
    }
}
