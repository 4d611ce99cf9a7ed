using System.Net.Http.Json;
using System.Text.Json;
using Dosado.Sync;

namespace Dosado.Relay.Tests;

/// <summary>An open watch, read line by line.</summary>
internal sealed class WatchStream : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly StreamReader _lines;

    private WatchStream(HttpResponseMessage answer, Stream body)
    {
        Answer = answer;
        _lines = new(body);
    }

    public HttpResponseMessage Answer { get; }

    public static async Task<WatchStream> OpenAsync(RelayClient relay, params SpaceKeys[] spaces)
    {
        var answer = await AskAsync(relay, [.. spaces.Select(space => (space.Id.ToString(), space.Read))]);
        return new(answer, await answer.Content.ReadAsStreamAsync());
    }

    public static Task<HttpResponseMessage> AskAsync(RelayClient relay, params (string Space, Token Read)[] watches) =>
        relay.Http.SendAsync(
            new(HttpMethod.Post, "v1/watch")
            {
                Content = JsonContent.Create(new
                {
                    watches = watches.Select(watch => new { space = watch.Space, read = watch.Read.ToHeaderText() }),
                }),
            },
            HttpCompletionOption.ResponseHeadersRead);

    /// <summary>The next line; null at the end of the stream.</summary>
    public async Task<string?> LineAsync()
    {
        using var end = new CancellationTokenSource(Patience);
        return await _lines.ReadLineAsync(end.Token);
    }

    /// <summary>The next head, passing over signs of life.</summary>
    public async Task<(string Space, LogHead Head)> HeadAsync()
    {
        using var end = new CancellationTokenSource(Patience);
        while (true)
        {
            var line = await _lines.ReadLineAsync(end.Token) ?? throw new EndOfStreamException("the watch has ended");
            if (line.StartsWith("data: ", StringComparison.Ordinal))
            {
                var data = JsonDocument.Parse(line["data: ".Length..]).RootElement;
                LogHead.TryParse(data.GetProperty("head").GetString(), out var head).ShouldBeTrue();
                return (data.GetProperty("space").GetString()!, head);
            }
        }
    }

    public void Dispose()
    {
        _lines.Dispose();
        Answer.Dispose();
    }
}
