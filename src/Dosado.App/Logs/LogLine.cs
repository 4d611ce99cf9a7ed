using Dosado.Bond;
using Dosado.Sync;

namespace Dosado.App.Logs;

/// <summary>An event of a log, opened and not yet read.</summary>
internal sealed record LogLine(PersonId Author, string Envelope, ReadOnlyMemory<byte> Content);

/// <summary>How the domain names the holder of a key.</summary>
internal static class PersonIds
{
    public static PersonId ToPersonId(this PublicKey key) => new(Digest.Of(key.Bytes.Span).ToString()[..32]);
}
