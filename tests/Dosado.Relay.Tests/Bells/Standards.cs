using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Dosado.Relay.Bells;

namespace Dosado.Relay.Tests.Bells;

/// <summary>The examples that RFC 8188, 8291 and 8292 print, byte for byte.</summary>
public class Standards
{
    private const string Walrus = "I1BsxtFttlv3u_Oo94xnmwAAEAAA-NAVub2qFgBEuQKRapoZu-IxkIva3MEB1PD-ly8Thjg";

    private const string Watermelon =
        "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl"
        + "7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN";

    private const string Voucher =
        "vapid t=eyJ0eXAiOiJKV1QiLCJhbGciOiJFUzI1NiJ9.eyJhdWQiOiJodHRwczovL3B1c2guZXhhbXBsZS5uZXQiLCJleHAiOjE0NTM1MjM3Njgs"
        + "InN1YiI6Im1haWx0bzpwdXNoQGV4YW1wbGUuY29tIn0.i3CYb7t4xfxCDquptFOepC9GAu_HLGkMlMuCGSK2rpiUfnK9ojFwDXb1JrErtmysazNjj"
        + "vW2L9OkSSHzvoD1oA, k=BA1Hxzyi1RUM1b5wjxsn7nGxAszw2u61m164i3MrAIxHF6YK5h4SDYic-dRuU_RCPCfA5aq9ojSwk5Y2EmClBPs";

    private static readonly byte[] WalrusKey = Bytes("yqdlZ-tYemfogSmv7Ws5PQ");
    private static readonly byte[] BrowserPoint =
        Bytes("BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4");

    private static readonly byte[] SenderPoint =
        Bytes("BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8");

    private static readonly byte[] BrowserSecret = Bytes("BTBZMqHH6r4Tts7J_aSIgg");

    [Fact]
    public void A_record_is_sealed_as_the_example_of_RFC_8188_has_it()
    {
        var salt = Bytes(Walrus)[..16];

        var sealedRecord = ContentCoding.Seal("I am the walrus"u8, WalrusKey, salt, []);

        Base64Url.EncodeToString(sealedRecord).ShouldBe(Walrus);
        Encoding.ASCII.GetString(PushReceiver.OpenRecord(sealedRecord, WalrusKey, salt)).ShouldBe("I am the walrus");
    }

    [Fact]
    public void A_message_is_sealed_for_a_browser_as_the_example_of_RFC_8291_has_it()
    {
        using var sender = Pair(SenderPoint, "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw");

        var body = PushSeal.Seal(
            "When I grow up, I want to be a watermelon"u8,
            new(BrowserPoint, BrowserSecret),
            sender,
            Bytes("DGv6ra1nlYgDCS1FRnbzlw"));

        Base64Url.EncodeToString(body).ShouldBe(Watermelon);
    }

    [Fact]
    public void The_tests_own_browser_opens_the_example_of_RFC_8291()
    {
        using var browser = new PushReceiver(Pair(BrowserPoint, "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94"), BrowserSecret);

        Encoding.ASCII.GetString(browser.Open(Bytes(Watermelon))).ShouldBe("When I grow up, I want to be a watermelon");
    }

    [Fact]
    public void The_claims_of_a_token_are_laid_out_as_the_example_of_RFC_8292_has_them()
    {
        using var voucher = new RelayVoucher(RelayVoucher.NewKey(), "mailto:push@example.com");

        var claims = voucher.ClaimsOf("https://push.example.net", 1453523768);

        Voucher.ShouldStartWith($"vapid t={claims}.");
    }

    [Fact]
    public void The_tests_own_push_service_accepts_the_token_of_RFC_8292_and_no_other_signature()
    {
        PushReceiver.Check(Voucher).Claims.GetProperty("aud").GetString().ShouldBe("https://push.example.net");
        Should.Throw<ShouldAssertException>(() => PushReceiver.Check(Voucher.Replace(".i3C", ".i3D", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_token_is_for_one_service_and_half_a_day_and_signed_by_the_key_beside_it()
    {
        using var voucher = new RelayVoucher(RelayVoucher.NewKey(), contact: null);

        var (claims, key) = PushReceiver.Check(
            voucher.Authorize(new("https://push.example.net/a/b?c"), DateTimeOffset.FromUnixTimeSeconds(1_000_000)));

        key.ShouldBe(voucher.PublicKey);
        claims.GetProperty("aud").GetString().ShouldBe("https://push.example.net");
        claims.GetProperty("exp").GetInt64().ShouldBe(1_000_000 + (12 * 3600));
        claims.TryGetProperty("sub", out _).ShouldBeFalse();
    }

    private static ECDiffieHellman Pair(byte[] point, string secret) => ECDiffieHellman.Create(new ECParameters
    {
        Curve = ECCurve.NamedCurves.nistP256,
        Q = new() { X = point[1..33], Y = point[33..] },
        D = Bytes(secret),
    });

    private static byte[] Bytes(string text) => Base64Url.DecodeFromChars(text);
}
