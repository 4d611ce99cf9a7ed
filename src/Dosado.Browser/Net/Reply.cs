namespace Dosado.Browser.Net;

/// <summary>What came back from the network, or why nothing did.</summary>
/// <param name="Status">The HTTP status; 0 when nothing came.</param>
/// <param name="Head">The log's end as the relay states it, if it did.</param>
/// <param name="Body">The whole body.</param>
/// <param name="Trouble">The kind of failure; empty when there was an answer.</param>
internal sealed record Reply(int Status, string? Head, byte[] Body, string Trouble)
{
    public bool IsSuccess => Status is >= 200 and < 300;
}
