namespace Dosado.Relay.Envelopes;

/// <summary>The header in which a log's head travels as <c>sequence:hash</c>.</summary>
internal static class HeadHeader
{
    public const string Name = "Dosado-Head";
}
