using System.Security.Cryptography;

namespace Dosado.Cli.Verify;

/// <summary>
/// The list of a release's files and the signature beside it: ECDSA over SHA-256 with the key of whoever releases, in the
/// form that <c>openssl dgst</c> writes and reads as well.
/// </summary>
internal static class SignedList
{
    private const DSASignatureFormat Form = DSASignatureFormat.Rfc3279DerSequence;

    /// <summary>Where the signature of a list lies.</summary>
    public static string SignatureOf(FileInfo list) => list.FullName + ".sig";

    /// <summary>Signs a list with a private key in a PEM file.</summary>
    /// <exception cref="SignatureException">A file cannot be used; the message is one sentence.</exception>
    public static void Sign(FileInfo list, FileInfo key) => Using(key, pair =>
    {
        File.WriteAllBytes(SignatureOf(list), pair.SignData(File.ReadAllBytes(list.FullName), HashAlgorithmName.SHA256, Form));
        return true;
    });

    /// <summary>Whether a list is signed by the key in a PEM file.</summary>
    /// <exception cref="SignatureException">A file cannot be used; the message is one sentence.</exception>
    public static bool IsSigned(FileInfo list, FileInfo key) => Using(key, pair => pair.VerifyData(
        File.ReadAllBytes(list.FullName),
        File.ReadAllBytes(SignatureOf(list)),
        HashAlgorithmName.SHA256,
        Form));

    private static bool Using(FileInfo key, Func<ECDsa, bool> use)
    {
        try
        {
            using var pair = ECDsa.Create();
            pair.ImportFromPem(File.ReadAllText(key.FullName));
            return use(pair);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or CryptographicException
            or ArgumentException)
        {
            throw new SignatureException($"The key {key.Name} or a file cannot be used: {problem.Message}", problem);
        }
    }
}

/// <summary>A list cannot be signed or checked.</summary>
internal sealed class SignatureException(string message, Exception cause) : Exception(message, cause);
