using Dosado.Language.Bench.Data;
using Dosado.Language.Bench.Models;

namespace Dosado.Language.Bench;

/// <summary>F1 over the characters of a post, averaged over posts, on SemEval-2021 Toxic Spans.</summary>
internal static class SpanBench
{
    public static void Run(TextWriter output)
    {
        var model = SpanModel.Train([.. ToxicSpans.Read("train"), .. ToxicSpans.Read("trial")]);
        var test = ToxicSpans.Read("test");
        output.WriteLine($"{model.Bytes:N0} bytes; test, {test.Count} posts: F1 {model.MeanF1(test):.0000}");
    }
}
