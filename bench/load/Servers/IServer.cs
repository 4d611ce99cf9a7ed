namespace Dosado.Load.Servers;

/// <summary>A relay under load: ours, or another project's.</summary>
internal interface IServer : IAsyncDisposable
{
    string Name { get; }

    ServerProcess Process { get; }

    /// <summary>A client with a log of its own: each call appends one more envelope and returns when it is acknowledged.</summary>
    Task<Func<Task>> ConnectAsync(HttpClient http);
}
