using System.Text.Json;

namespace Dosado.Cli.Tests.Dance;

/// <summary>dosado dance as a shell runs it, and a folder for its files.</summary>
internal sealed class Shell : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dosado-dance").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public string File(string name) => Path.Combine(_folder, name);

    public string Csv(params string[] lines)
    {
        var file = File($"{Path.GetRandomFileName()}.csv");
        System.IO.File.WriteAllLines(file, lines);
        return file;
    }

    public static JsonElement Json(params string[] args)
    {
        var (code, output, error) = Run([.. args, "--json"]);
        error.ShouldBeEmpty();
        code.ShouldBe(0, output);
        return JsonDocument.Parse(output).RootElement;
    }

    public static (int Code, string Output, string Error) Run(params string[] args) => CommandLine.Run(["dance", .. args]);
}
