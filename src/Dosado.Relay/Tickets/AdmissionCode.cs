using System.Security.Cryptography;
using System.Text;
using Dosado.Sync;

namespace Dosado.Relay.Tickets;

/// <summary>
/// The setup code and the tickets: 100 random bits as four groups of five Crockford characters. Guessing is hopeless, so
/// a plain hash is enough to keep, and finding it in an index tells nothing about the code.
/// </summary>
internal static class AdmissionCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 20;
    private const int GroupLength = 5;

    public static string Create()
    {
        var letters = RandomNumberGenerator.GetString(Alphabet, Length);
        return string.Join('-', letters.Chunk(GroupLength).Select(group => new string(group)));
    }

    /// <summary>The same for every way of typing a code: small letters, no hyphens, O for 0, I or L for 1.</summary>
    public static Digest HashOf(string text)
    {
        var letters = text.ToUpperInvariant()
            .Where(letter => letter != '-' && !char.IsWhiteSpace(letter))
            .Select(letter => letter switch { 'O' => '0', 'I' or 'L' => '1', _ => letter });
        return Digest.Of(Encoding.UTF8.GetBytes($"dosado ticket 1{string.Concat(letters)}"));
    }
}
