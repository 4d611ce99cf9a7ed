using FsCheck;
using FsCheck.Fluent;

namespace Dosado.Vault.Tests;

public class SealedFileTests
{
    private static readonly DotNetCrypto Crypto = new();

    [Fact]
    public void What_was_sealed_opens_with_the_code() => Prop.ForAll(
        ArbMap.Default.GeneratorFor<byte[]>().ToArbitrary(),
        content =>
        {
            using var code = RecoveryCode.Make(Crypto);
            return Open(code, Seal(code, content))!.SequenceEqual(content);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Another_code_opens_nothing()
    {
        using var code = RecoveryCode.Make(Crypto);
        using var other = RecoveryCode.Make(Crypto);

        Open(other, Seal(code, [1, 2, 3])).ShouldBeNull();
    }

    [Fact]
    public void A_changed_byte_is_noticed_wherever_it_is()
    {
        using var code = RecoveryCode.Make(Crypto);
        var bytes = Convert.FromBase64String(Seal(code, [1, 2, 3]));

        for (var at = 0; at < bytes.Length; at++)
        {
            bytes[at] ^= 1;
            Open(code, Convert.ToBase64String(bytes)).ShouldBeNull();
            bytes[at] ^= 1;
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("not base64!")]
    [InlineData("ZG9zYWRvIHNlYWxlZCBmaWxlIDE=")]
    public void What_is_no_such_file_is_told_from_one(string text)
    {
        using var code = RecoveryCode.Make(Crypto);

        Open(code, text).ShouldBeNull();
    }

    [Fact]
    public void Small_contents_have_one_size()
    {
        using var code = RecoveryCode.Make(Crypto);

        Seal(code, new byte[10]).Length.ShouldBe(Seal(code, new byte[400]).Length);
    }

    private static string Seal(RecoveryCode code, byte[] content) =>
        SealedFile.SealAsync(Crypto, code, content, CancellationToken.None).AsTask().GetAwaiter().GetResult();

    private static byte[]? Open(RecoveryCode code, string text) =>
        SealedFile.OpenAsync(Crypto, code, text, CancellationToken.None).AsTask().GetAwaiter().GetResult();
}
