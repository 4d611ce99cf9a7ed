using System.Net.Http.Json;
using Dosado.Load.Servers;

namespace Dosado.Load;

/// <summary>An open watch of some spaces.</summary>
internal sealed class Watch : IDisposable
{
    private readonly HttpResponseMessage _answer;
    private readonly StreamReader _lines;

    private Watch(HttpResponseMessage answer, Stream body) => (_answer, _lines) = (answer, new(body));

    public static async Task<Watch> OpenAsync(DosadoServer server, HttpClient http, IEnumerable<LoadedSpace> spaces)
    {
        var watches = spaces.Select(space => new { space = space.Id.ToString(), read = space.Read.ToHeaderText() });
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(server.Address, "v1/watch"));
        request.Content = JsonContent.Create(new { watches });
        var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        return new(answer, await answer.Content.ReadAsStreamAsync());
    }

    /// <summary>Returns when the next head has come.</summary>
    public async Task NextAsync()
    {
        while (await _lines.ReadLineAsync() is { } line && !line.StartsWith("data: ", StringComparison.Ordinal))
        {
        }
    }

    public void Dispose()
    {
        _lines.Dispose();
        _answer.Dispose();
    }
}
