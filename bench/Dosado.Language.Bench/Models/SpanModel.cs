using Dosado.Language.Bench.Data;

namespace Dosado.Language.Bench.Models;

/// <summary>Which words of a comment are toxic: the word and its pieces, hashed, seen beside the worst word of the comment.</summary>
internal sealed class SpanModel
{
    private const int Buckets = 131_072;

    private readonly HashedLinear _model;
    private readonly Cut _cut;

    private SpanModel(HashedLinear model, Cut cut) => (_model, _cut) = (model, cut);

    public int Bytes => _model.Bytes + 8;

    /// <summary>Trains on all posts; where to cut is tuned on a fifth that the tuning model has not seen.</summary>
    public static SpanModel Train(IReadOnlyList<ToxicPost> posts)
    {
        var held = posts.Where((_, i) => i % 5 == 0).ToList();
        var tuning = Fit([.. posts.Where((_, i) => i % 5 != 0)]);
        var cuts = from lowest in Enumerable.Range(-16, 25) from margin in Enumerable.Range(1, 10)
                   select new Cut(lowest / 4f, margin / 4f);
        return new SpanModel(Fit(posts), cuts.MaxBy(c => new SpanModel(tuning, c).MeanF1(held))!);
    }

    public double MeanF1(IReadOnlyList<ToxicPost> posts) => posts.Average(p => F1(p.Toxic, Read(p.Text)));

    /// <summary>Whether each UTF-16 unit is toxic. Neighbouring words that are both toxic make one span.</summary>
    public bool[] Read(string text)
    {
        var toxic = new bool[text.Length];
        var words = Words.Of(text);
        var scores = words.ConvertAll(w => _model.Scores(Features(w.Text))[0]);
        var least = Math.Max(_cut.Lowest, scores.DefaultIfEmpty().Max() - _cut.Margin);
        for (var i = 0; i < words.Count; i++)
        {
            if (scores[i] >= least)
            {
                var start = i > 0 && scores[i - 1] >= least ? words[i - 1].End : words[i].Start;
                toxic.AsSpan(start, words[i].End - start).Fill(true);
            }
        }

        return toxic;
    }

    // Over the characters of one post; one where neither has any (Da San Martino et al. 2019).
    private static double F1(bool[] gold, bool[] found)
    {
        var (both, all) = (gold.Zip(found).Count(p => p.First && p.Second), gold.Count(g => g) + found.Count(f => f));
        return all == 0 ? 1 : 2.0 * both / all;
    }

    private static HashedLinear Fit(IReadOnlyList<ToxicPost> posts)
    {
        var trainer = new LinearTrainer(Buckets, 1, rate: 0.3f, decay: 1e-3f);
        List<(Feature[], float[])> examples = [];
        foreach (var post in posts)
        {
            examples.AddRange(Words.Of(post.Text).Select(w => (Features(w.Text), new[] { IsToxic(post, w) ? 1f : 0f })));
        }

        trainer.Fit(examples, epochs: 4, seed: 1);
        return HashedLinear.Round(trainer);
    }

    private static bool IsToxic(ToxicPost post, WordAt word) =>
        2 * post.Toxic[word.Start..word.End].Count(t => t) > word.End - word.Start;

    private static Feature[] Features(string word)
    {
        var bag = new FeatureBag(Buckets);
        bag.Add("w", word);
        bag.AddPieces("c", word, shortest: 3, longest: 5);
        return bag.Normalised();
    }

    /// <summary>A word counts from this score on, and no further below the comment's worst word than the margin.</summary>
    private sealed record Cut(float Lowest, float Margin);
}
