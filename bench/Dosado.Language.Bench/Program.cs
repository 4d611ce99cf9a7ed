using Dosado.Language.Bench;

var output = Console.Out;
Action run = args switch
{
    ["blame"] => () => BlameBench.Run(output),
    ["silence", .. var rest] => () => SilenceBench.Run(output, list: rest is ["--list"]),
    ["speed"] => () => SpeedBench.Run(output),
    ["emotions"] => () => EmotionBench.Run(output),
    ["spans"] => () => SpanBench.Run(output),
    _ => () => output.WriteLine("blame | silence [--list] | speed | emotions | spans"),
};
run();
