using System.Diagnostics;

namespace Dosado.Cli.Tests;

/// <summary>dosado as a shell runs it.</summary>
internal static class CommandLine
{
    public static (int Code, string Output, string Error) Run(params string[] args) => RunWith([], args);

    /// <summary>Runs it with <paramref name="input"/> on standard input.</summary>
    public static (int Code, string Output, string Error) RunWith(byte[] input, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var arg in (string[])[Path.Combine(AppContext.BaseDirectory, "dosado.dll"), .. args])
        {
            start.ArgumentList.Add(arg);
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        using (var stream = process.StandardInput.BaseStream)
        {
            stream.Write(input);
        }

        process.WaitForExit();
        return (process.ExitCode, output.Result.TrimEnd(), error.Result.TrimEnd());
    }
}
