using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using Dosado.Sync;

namespace Dosado.Load.Servers;

/// <summary><c>dosado relay</c>, with rights checked as always and the limits raised that one machine would hit.</summary>
internal sealed class DosadoServer : IServer
{
    private const string Sentence = "Dosado is at ";

    private DosadoServer(string name, ServerProcess process, Uri address) => (Name, Process, Address) = (name, process, address);

    public string Name { get; }

    public ServerProcess Process { get; }

    public Uri Address { get; }

    /// <param name="dosado">The path of dosado.dll.</param>
    /// <param name="folder">Where the database goes.</param>
    /// <param name="postgres">A PostgreSQL connection instead of the file.</param>
    public static async Task<DosadoServer> StartAsync(string dosado, string folder, string? postgres = null)
    {
        var environment = new[] { "APPENDS_PER_SECOND", "APPEND_BURST", "SPACES_PER_DAY", "WATCHES" }
            .ToDictionary(limit => $"DOSADO_LIMIT_{limit}", _ => "1000000");
        if (postgres is not null)
        {
            environment["DOSADO_POSTGRES"] = postgres;
        }

        string[] arguments = [Path.GetFullPath(dosado), "relay", "--open", "--port", "0", "--data", folder];
        var (process, line) = await ServerProcess.StartAsync("dotnet", arguments, folder, environment, Sentence);
        return new(postgres is null ? "Dosado" : "Dosado on PostgreSQL", process, new(line[Sentence.Length..]));
    }

    public async Task<Func<Task>> ConnectAsync(HttpClient http)
    {
        var space = await NewSpaceAsync(http);
        return () => AppendAsync(http, space);
    }

    public async Task<LoadedSpace> NewSpaceAsync(HttpClient http)
    {
        var space = LoadedSpace.Make();
        var answer = await http.PutAsJsonAsync(
            new Uri(Address, $"v1/spaces/{space.Id}"),
            new { read = space.Read.Hash.ToString(), write = space.Write.Hash.ToString(), delete = space.Read.Hash.ToString() });
        answer.EnsureSuccessStatusCode();
        return space;
    }

    public async Task AppendAsync(HttpClient http, LoadedSpace space)
    {
        var bytes = RandomNumberGenerator.GetBytes(Load.EnvelopeBytes);
        new EnvelopeHeader(
            space.Id,
            EnvelopeId.Read(bytes.AsSpan(17)),
            Nonce.Read(bytes.AsSpan(33)),
            Load.EnvelopeBytes - EnvelopeHeader.Size).Write(bytes);
        using var body = new ByteArrayContent(bytes);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Address, $"v1/spaces/{space.Id}/envelopes"));
        request.Content = body;
        request.Headers.Authorization = new("Bearer", space.Write.ToHeaderText());
        await Load.ExpectSuccessAsync(http, request);
    }

    /// <summary>The first page of a log.</summary>
    public async Task ReadAsync(HttpClient http, LoadedSpace space)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Address, $"v1/spaces/{space.Id}/envelopes?after=0"));
        request.Headers.Authorization = new("Bearer", space.Read.ToHeaderText());
        await Load.ExpectSuccessAsync(http, request);
    }

    public ValueTask DisposeAsync()
    {
        Process.Dispose();
        return ValueTask.CompletedTask;
    }
}

/// <summary>A space with the rights to read and write it.</summary>
internal sealed record LoadedSpace(SpaceId Id, Token Read, Token Write)
{
    public static LoadedSpace Make() => new(
        SpaceId.Read(RandomNumberGenerator.GetBytes(SpaceId.Size)),
        new(RandomNumberGenerator.GetBytes(Token.Size)),
        new(RandomNumberGenerator.GetBytes(Token.Size)));
}
