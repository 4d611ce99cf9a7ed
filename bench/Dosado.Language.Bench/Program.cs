using Dosado.Language.Bench;

var output = Console.Out;
Action run = args switch
{
    ["blame"] => () => BlameBench.Run(output),
    ["silence", .. var rest] => () => SilenceBench.Run(output, list: rest is ["--list"]),
    ["languages"] => () => LanguagesBench.Run(output),
    ["speed"] => () => SpeedBench.Run(output),
    ["emotions"] => () => EmotionBench.Run(output),
    ["spans"] => () => SpanBench.Run(output),
    ["novels", "--keep", .. var books] => () => Environment.ExitCode = NovelsBench.Run(output, keep: true, books),
    ["novels", .. var books] => () => Environment.ExitCode = NovelsBench.Run(output, keep: false, books),
    _ => () => output.WriteLine("blame | silence [--list] | languages | speed | emotions | spans | novels [--keep] FILE..."),
};
run();
