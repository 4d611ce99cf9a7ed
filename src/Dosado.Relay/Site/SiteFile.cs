using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticFiles;

namespace Dosado.Relay.Site;

/// <summary>One file of the published app, with what was compressed beside it.</summary>
internal sealed class SiteFile
{
    private static readonly FileExtensionContentTypeProvider Types = new(new Dictionary<string, string>
    {
        [".css"] = "text/css; charset=utf-8",
        [".html"] = "text/html; charset=utf-8",
        [".ico"] = "image/x-icon",
        [".js"] = "text/javascript; charset=utf-8",
        [".json"] = "application/json",
        [".mjs"] = "text/javascript; charset=utf-8",
        [".png"] = "image/png",
        [".svg"] = "image/svg+xml",
        [".txt"] = "text/plain; charset=utf-8",
        [".wasm"] = "application/wasm",
        [".webmanifest"] = "application/manifest+json",
        [".woff2"] = "font/woff2",
    });

    private readonly Lazy<string> _tag;

    public SiteFile(string path)
    {
        Path = path;
        ContentType = Types.TryGetContentType(path, out var type) ? type : "application/octet-stream";
        Brotli = Beside(path, ".br");
        Gzip = Beside(path, ".gz");
        _tag = new(() => $"W/\"{Hash(path)}\"");
    }

    public string Path { get; }

    public string ContentType { get; }

    public string? Brotli { get; }

    public string? Gzip { get; }

    /// <summary>Weak, since the same content also travels compressed.</summary>
    public string Tag => _tag.Value;

    private static string? Beside(string path, string ending) => File.Exists(path + ending) ? path + ending : null;

    private static string Hash(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file).AsSpan(0, 16));
    }
}
