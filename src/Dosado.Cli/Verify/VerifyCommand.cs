using System.CommandLine;
using System.Security.Cryptography;
using System.Text.Json;

namespace Dosado.Cli.Verify;

/// <summary><c>dosado verify ADDRESS</c>: whether a live site serves the files of a release, byte for byte.</summary>
internal static class VerifyCommand
{
    private const int Differs = 1;
    private const int BadInput = 2;
    private const int CouldNot = 3;

    public static Command Create()
    {
        var address = new Argument<Uri?>("address")
        {
            Description = "The site, for example https://example.org/.",
            CustomParser = Addresses.Read,
        };
        var list = new Option<FileInfo>("--files")
        {
            Description = "The release's list of files; files.json of the app beside this program unless given.",
            DefaultValueFactory = _ => new(Path.Combine(PublishedApp.Find() ?? "artifacts/site", "files.json")),
        };
        var key = new Option<FileInfo?>("--key")
        {
            Description = "The public key of whoever releases, PEM: the list has to be signed by it (files.json.sig beside it).",
        };
        var command = new Command("verify", "Compare a live site with the files of a release.") { address, list, key };
        command.SetAction((parsed, cancel) => IsSigned(parsed.GetValue(list)!, parsed.GetValue(key), Console.Error)
            ? RunAsync(parsed.GetValue(address)!, parsed.GetValue(list)!, Console.Out, Console.Error, cancel)
            : Task.FromResult(BadInput));
        return command;
    }

    /// <summary>Whether the list is the one that was released, as far as a key was given to know it by.</summary>
    private static bool IsSigned(FileInfo list, FileInfo? key, TextWriter trouble)
    {
        try
        {
            if (key is null || SignedList.IsSigned(list, key))
            {
                return true;
            }

            trouble.WriteLine($"{list.FullName} is not signed by {key.Name}.");
            return false;
        }
        catch (SignatureException problem)
        {
            trouble.WriteLine(problem.Message);
            return false;
        }
    }

    /// <summary>0 the same, 1 something differs, 2 the list cannot be read, 3 the site cannot be reached.</summary>
    public static async Task<int> RunAsync(
        Uri address,
        FileInfo list,
        TextWriter answer,
        TextWriter trouble,
        CancellationToken cancel)
    {
        if (ReadList(list, trouble) is not { } files)
        {
            return BadInput;
        }

        using var client = new HttpClient { BaseAddress = address };
        try
        {
            var other = 0;
            foreach (var (path, hash) in files)
            {
                if (!await IsSameAsync(client, path, hash, cancel))
                {
                    other++;
                    await answer.WriteLineAsync($"differs: {path}");
                }
            }

            await answer.WriteLineAsync(other == 0
                ? $"{address} serves the {files.Count} files of this release."
                : $"{address} serves {other} of {files.Count} files other than this release.");
            return other == 0 ? 0 : Differs;
        }
        catch (Exception problem) when (problem is HttpRequestException or TaskCanceledException && !cancel.IsCancellationRequested)
        {
            await trouble.WriteLineAsync($"{address} cannot be reached: {problem.Message}");
            return CouldNot;
        }
    }

    private static async Task<bool> IsSameAsync(HttpClient client, string path, string hash, CancellationToken cancel)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative), cancel);
        return response.IsSuccessStatusCode
            && Convert.ToHexStringLower(SHA256.HashData(await response.Content.ReadAsByteArrayAsync(cancel))) == hash;
    }

    private static List<(string Path, string Hash)>? ReadList(FileInfo list, TextWriter trouble)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(list.FullName));
            return [.. json.RootElement.EnumerateArray()
                .Select(f => (f.GetProperty("path").GetString()!, f.GetProperty("sha256").GetString()!))];
        }
        catch (Exception problem) when (problem is IOException or JsonException or InvalidOperationException
            or KeyNotFoundException or UnauthorizedAccessException)
        {
            trouble.WriteLine($"{list.FullName}: {problem.Message}");
            return null;
        }
    }
}
