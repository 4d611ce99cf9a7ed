using System.Net.Sockets;
using System.Text;

namespace Dosado.Relay.Tests;

/// <summary>Bytes on a socket, for requests that no client library would send.</summary>
internal static class RawHttp
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Sends the text and reads until the relay closes the connection.</summary>
    public static async Task<string> AskAsync(TestRelay relay, string request)
    {
        using var end = new CancellationTokenSource(Patience);
        using var client = new TcpClient();
        await client.ConnectAsync(relay.Host.Address.Host, relay.Host.Address.Port, end.Token);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request), end.Token);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        try
        {
            return await reader.ReadToEndAsync(end.Token);
        }
        catch (IOException)
        {
            return "";
        }
    }
}
