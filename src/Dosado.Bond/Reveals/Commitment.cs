using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace Dosado.Bond;

/// <summary>
/// Binds a person to an answer without telling anything of it: SHA-256 over
/// <code>
/// "dosado reveal 1", then for each of space id, question id, person, salt and content: its length in UTF-8 (32 bits,
/// big-endian) and its UTF-8
/// </code>
/// The salt keeps a short answer from being guessed. The person is in it, so that a copy of the other's commitment opens
/// for nobody; the space and the question, so that it serves nowhere else.
/// </summary>
/// <param name="Value">64 lower-case hexadecimal digits.</param>
[JsonConverter(typeof(CommitmentConverter))]
public readonly record struct Commitment(string Value)
{
    /// <summary>The commitment of <paramref name="person"/> to <paramref name="content"/>.</summary>
    /// <param name="bond">The space.</param>
    /// <param name="question">What is answered.</param>
    /// <param name="person">Who answers.</param>
    /// <param name="salt">32 random bytes.</param>
    /// <param name="content">The answer.</param>
    public static Commitment To(BondId bond, QuestionId question, PersonId person, Salt salt, string content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData("dosado reveal 1"u8);
        foreach (var part in new[] { bond.Value ?? string.Empty, question.Value, person.Value, salt.Value, content })
        {
            Append(hash, part);
        }

        return new(Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    private static void Append(IncrementalHash hash, string part)
    {
        var text = Encoding.UTF8.GetBytes(part);
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, text.Length);
        hash.AppendData(length);
        hash.AppendData(text);
    }
}
