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
    public async Task A_devices_key_is_the_same_after_a_reload_and_cannot_be_read_out()
    {
        var page = await OpenAsync();
        var before = await page.EvaluateAsync<string>(PublicKey);
        await page.ReloadAsync();

        (await page.EvaluateAsync<string>(PublicKey)).ShouldBe(before);
        (await page.EvaluateAsync<string>(
            """
            async () => {
              const crypto = await import(new URL('crypto.js', document.querySelector('script[src]').src));
              const keys = [await crypto.keptSigningKey('test-device'), await crypto.keptCipherKey('test-lock')];
              const tried = keys.map(({ key }) => globalThis.crypto.subtle.exportKey('jwk', key).then(() => 'out', (e) => e.name));
              return (await Promise.all(tried)).join();
            }
            """)).ShouldBe("InvalidAccessError,InvalidAccessError");
    }

    [Fact]
    public async Task Two_tabs_that_ask_at_once_get_one_key()
    {
        var (one, other) = (await OpenAsync(), await OpenAsync());

        var keys = await Task.WhenAll(one.EvaluateAsync<string>(PublicKey), other.EvaluateAsync<string>(PublicKey));

        keys[0].ShouldBe(keys[1]);
    }

    [Fact]
    public async Task A_forgotten_key_is_gone()
    {
        var page = await OpenAsync();
        var before = await page.EvaluateAsync<string>(PublicKey);

        await page.EvaluateAsync(
            """
            async () => {
              const crypto = await import(new URL('crypto.js', document.querySelector('script[src]').src));
              await crypto.forget('test-device');
            }
            """);

        (await page.EvaluateAsync<string>(PublicKey)).ShouldNotBe(before);
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
