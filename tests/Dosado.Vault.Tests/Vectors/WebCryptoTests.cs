using System.Diagnostics;

namespace Dosado.Vault.Tests.Vectors;

/// <summary>
/// The browser's module <c>crypto.js</c> against the same vector file, over Node's WebCrypto. The same check runs in
/// Chromium in Dosado.EndToEnd.Tests.
/// </summary>
public class WebCryptoTests
{
    [Fact]
    public async Task The_browsers_module_agrees_with_the_vectors()
    {
        var answer = await NodeAsync($"""
            import * as crypto from '{WorkingTree.Root}/src/Dosado.Browser/wwwroot/crypto.js';
            import vectors from '{VectorFile.Path}' with {"{ type: 'json' }"};
            import {"{ check }"} from '{WorkingTree.Root}/tests/vectors/check-webcrypto.mjs';
            console.log((await check(crypto, vectors)).join('; ') || 'all holds');
            """);

        answer.ShouldBe("all holds");
    }

    [Fact]
    public async Task A_changed_vector_is_noticed_by_the_same_check()
    {
        var answer = await NodeAsync($"""
            import * as crypto from '{WorkingTree.Root}/src/Dosado.Browser/wwwroot/crypto.js';
            import vectors from '{VectorFile.Path}' with {"{ type: 'json' }"};
            import {"{ check }"} from '{WorkingTree.Root}/tests/vectors/check-webcrypto.mjs';
            const changed = structuredClone(vectors);
            changed.pairing['ECDH secret'] = '00'.repeat(32);
            console.log((await check(crypto, changed)).join('; '));
            """);

        answer.ShouldBe("agree: inviter; agree: joiner");
    }

    private static async Task<string> NodeAsync(string program)
    {
        using var node = Process.Start(new ProcessStartInfo("node", ["--no-warnings", "--input-type=module", "-"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        await node.StandardInput.WriteAsync(program);
        node.StandardInput.Close();
        var (output, error) = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        await node.WaitForExitAsync();
        (await error).ShouldBeEmpty();
        return (await output).Trim();
    }
}
