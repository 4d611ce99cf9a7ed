using Dosado.Language.Bench.Data;

namespace Dosado.Language.Bench.Models;

/// <summary>Which words of a comment are toxic: the word, its pieces and its neighbours, hashed.</summary>
internal sealed class SpanModel
{
    private const int Buckets = 131_072;

    private readonly HashedLinear _model;
    private readonly float _threshold;

    private SpanModel(HashedLinear model, float threshold) => (_model, _threshold) = (model, threshold);

    public int Bytes => _model.Bytes + 4;

    public static SpanModel Train(IReadOnlyList<ToxicPost> posts)
    {
        var held = posts.Where((_, i) => i % 5 == 0).ToList();
        var tuning = Fit([.. posts.Where((_, i) => i % 5 != 0)]);
        var threshold = Enumerable.Range(-20, 41).Select(t => t / 8f)
            .MaxBy(t => held.Average(p => F1(p.Toxic, new SpanModel(tuning, t).Read(p.Text))));
        return new SpanModel(Fit(posts), threshold);
    }

    /// <summary>Whether each UTF-16 unit is toxic. Neighbouring words that are both toxic make one span.</summary>
    public bool[] Read(string text)
    {
        var toxic = new bool[text.Length];
        var words = Words.Of(text);
        var end = -1;
        for (var i = 0; i < words.Count; i++)
        {
            if (_model.Scores(Features(words, i))[0] < _threshold)
            {
                continue;
            }

            var start = end >= 0 && i > 0 && words[i - 1].End == end ? end : words[i].Start;
            end = words[i].End;
            toxic.AsSpan(start, end - start).Fill(true);
        }

        return toxic;
    }

    /// <summary>Over characters of one post; one where neither has any (Da San Martino et al. 2019).</summary>
    public static double F1(bool[] gold, bool[] found)
    {
        var (both, all) = (gold.Zip(found).Count(p => p.First && p.Second), gold.Count(g => g) + found.Count(f => f));
        return all == 0 ? 1 : 2.0 * both / all;
    }

    private static HashedLinear Fit(IReadOnlyList<ToxicPost> posts)
    {
        var trainer = new LinearTrainer(Buckets, 1, rate: 0.1f, decay: 1e-5f);
        List<(Feature[], float[], float)> examples = [];
        foreach (var post in posts)
        {
            var words = Words.Of(post.Text);
            examples.AddRange(words.Select((w, i) => (Features(words, i), new[] { IsToxic(post, w) ? 1f : 0f }, 1f)));
        }

        trainer.Fit(examples, epochs: 4, seed: 1);
        return HashedLinear.Round(trainer);
    }

    private static bool IsToxic(ToxicPost post, WordAt word) =>
        2 * post.Toxic[word.Start..word.End].Count(t => t) > word.End - word.Start;

    private static Feature[] Features(List<WordAt> words, int i)
    {
        var bag = new FeatureBag(Buckets);
        var word = words[i].Text;
        bag.Add("w", word);
        bag.Add("p", $"{At(words, i - 1)} {word}");
        bag.Add("n", $"{word} {At(words, i + 1)}");
        bag.Add("-1", At(words, i - 1));
        bag.Add("+1", At(words, i + 1));
        var bounded = $"<{word}>";
        for (var length = 3; length <= 5; length++)
        {
            for (var at = 0; at + length <= bounded.Length; at++)
            {
                bag.Add("c", bounded.AsSpan(at, length));
            }
        }

        return bag.Plain();
    }

    private static string At(List<WordAt> words, int i) => i >= 0 && i < words.Count ? words[i].Text : "";
}
