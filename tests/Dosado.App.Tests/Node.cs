using System.Diagnostics;
using System.Text.Json;

namespace Dosado.App.Tests;

/// <summary>Runs the browser's own modules without a browser.</summary>
internal static class Node
{
    /// <summary>What a module writes to standard output, as JSON.</summary>
    public static async Task<T> SaysAsync<T>(string module)
    {
        var start = new ProcessStartInfo("node", ["--input-type=module", "--eval", module]) { RedirectStandardOutput = true };
        using var node = Process.Start(start)!;
        var text = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        return JsonSerializer.Deserialize<T>(text)!;
    }
}

/// <summary>Needs Node, which the browser build needs too.</summary>
internal sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute()
    {
        var paths = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator);
        if (!paths.Any(p => File.Exists(Path.Combine(p, "node")) || File.Exists(Path.Combine(p, "node.exe"))))
        {
            Skip = "node is not on the path";
        }
    }
}
