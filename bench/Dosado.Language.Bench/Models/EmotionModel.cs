using Dosado.Language.Bench.Data;

namespace Dosado.Language.Bench.Models;

/// <summary>28 emotions of a sentence: words, pairs of words and pieces of words, hashed; a threshold an emotion.</summary>
internal sealed class EmotionModel
{
    private const int Buckets = 8_192;
    private const int PieceLength = 4;

    private readonly HashedLinear _model;
    private readonly float[] _thresholds;

    private EmotionModel(HashedLinear model, float[] thresholds) => (_model, _thresholds) = (model, thresholds);

    public int Bytes => _model.Bytes + (4 * _thresholds.Length);

    public static EmotionModel Train(IReadOnlyList<EmotionRow> train, IReadOnlyList<EmotionRow> tune, int labels)
    {
        var trainer = new LinearTrainer(Buckets, labels, rate: 0.35f, decay: 3e-3f);
        trainer.Fit([.. train.Select(r => (Features(r.Text), Targets(r, labels)))], epochs: 8, seed: 1);
        var model = HashedLinear.Round(trainer);
        return new EmotionModel(model, Tune(model, tune, labels));
    }

    /// <summary>The emotions of a text; none where none passes its threshold.</summary>
    public IReadOnlyList<int> Read(string text)
    {
        var scores = _model.Scores(Features(text));
        return [.. Enumerable.Range(0, scores.Length).Where(k => scores[k] >= _thresholds[k])];
    }

    private static float[] Targets(EmotionRow row, int labels) =>
        [.. Enumerable.Range(0, labels).Select(k => row.Labels.Contains(k) ? 1f : 0f)];

    private static float[] Tune(HashedLinear model, IReadOnlyList<EmotionRow> rows, int labels)
    {
        var scores = rows.Select(r => model.Scores(Features(r.Text))).ToList();
        return
        [
            .. Enumerable.Range(0, labels).Select(k =>
                Threshold.Best([.. rows.Select((r, i) => (scores[i][k], r.Labels.Contains(k)))])),
        ];
    }

    private static Feature[] Features(string text)
    {
        var bag = new FeatureBag(Buckets);
        var words = Words.Of(text);
        for (var i = 0; i < words.Count; i++)
        {
            bag.Add("w", words[i].Text);
            bag.AddPieces("c", words[i].Text, shortest: PieceLength, longest: PieceLength);
            if (i > 0)
            {
                bag.Add("b", $"{words[i - 1].Text} {words[i].Text}");
            }
        }

        return bag.Normalised();
    }
}
