using Dosado.EndToEnd.Tests.Stage;
using Microsoft.Playwright;

namespace Dosado.EndToEnd.Tests.Crypto;

/// <summary><c>crypto.js</c> in Chromium: against the vector file, and how it keeps the device's own keys.</summary>
public sealed class WebCryptoTests(World world) : BrowserTest(world)
{
    private const string Vectors = "tests/vectors";

    [Fact]
    public async Task The_browsers_module_agrees_with_the_vectors()
    {
        var page = await OpenAsync();

        var failures = await page.EvaluateAsync<string[]>(
            """
            async (vectors) => {
              const { check } = await import('/check-webcrypto.mjs');
              return check(await import(new URL('crypto.js', document.querySelector('script[src]').src)), JSON.parse(vectors));
            }
            """,
            await File.ReadAllTextAsync(Path.Combine(WorkingTree.Root, Vectors, "protocol.json")));

        failures.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_devices_key_is_one_in_all_tabs_outlives_a_reload_cannot_be_read_out_and_is_gone_once_forgotten()
    {
        var (one, other) = (await OpenAsync(), await OpenAsync());
        var keys = await Task.WhenAll(one.EvaluateAsync<string>(PublicKey), other.EvaluateAsync<string>(PublicKey));
        keys[0].ShouldBe(keys[1]);
        await one.ReloadAsync();
        (await one.EvaluateAsync<string>(PublicKey)).ShouldBe(keys[0]);

        (await one.EvaluateAsync<string>(
            """
            async () => {
              const crypto = await import(new URL('crypto.js', document.querySelector('script[src]').src));
              const keys = [await crypto.keptSigningKey('test-device'), await crypto.keptCipherKey('test-lock')];
              const tried = keys.map(({ key }) => globalThis.crypto.subtle.exportKey('jwk', key).then(() => 'out', (e) => e.name));
              const read = (await Promise.all(tried)).join();
              await crypto.forget('test-device');
              return read;
            }
            """)).ShouldBe("InvalidAccessError,InvalidAccessError");
        (await one.EvaluateAsync<string>(PublicKey)).ShouldNotBe(keys[0]);
    }

    private const string PublicKey =
        """
        async () => {
          const crypto = await import(new URL('crypto.js', document.querySelector('script[src]').src));
          return (await crypto.keptSigningKey('test-device')).bytes.join();
        }
        """;

    private Person? _somebody;

    private async Task<IPage> OpenAsync()
    {
        _somebody ??= await ArriveAsync();
        return (await _somebody.OpenAsync()).Page;
    }

    private async Task<Person> ArriveAsync()
    {
        var somebody = await SomebodyAsync(serviceWorkers: ServiceWorkerPolicy.Block);
        await somebody.Context.RouteAsync("**/check-webcrypto.mjs", route => route.FulfillAsync(new()
        {
            Path = Path.Combine(WorkingTree.Root, Vectors, "check-webcrypto.mjs"),
            ContentType = "text/javascript",
        }));
        return somebody;
    }
}
