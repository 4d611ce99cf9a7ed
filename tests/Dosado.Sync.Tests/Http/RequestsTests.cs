using System.Net;
using System.Text;
using Dosado.Vault;

namespace Dosado.Sync.Tests.Http;

/// <summary>What goes out over HTTP, letter by letter: relays and other clients of the protocol are written against it.</summary>
public class RequestsTests
{
    private static readonly SpaceKeys Keys = SpaceSecret.Make(Some.Crypto).ToKeys();

    private static readonly EnvelopeId Gone = new(7);

    private static readonly BellWish Bell = new("https://push.example/1", "cHVibGlj", "c2VjcmV0", 8, 12, 7);

    private static readonly (string Name, Func<HttpRelay, Task> Ask, string Expected)[] Requests =
    [
        ("notice", r => r.DescribeAsync(default).AsTask(), "GET v1/relay"),
        ("new space",
            r => r.CreateSpaceAsync(Keys.ToNewSpace(TimeSpan.FromDays(1), "a ticket"), default).AsTask(),
            $$"""PUT v1/spaces/{{Keys.Id}} application/json {"read":"{{Hash(Keys.Read)}}","write":"{{Hash(Keys.Write)}}","delete":"{{Hash(Keys.Delete)}}","lifetimeSeconds":86400,"ticket":"a ticket"}"""),
        ("ticket",
            r => r.IssueTicketAsync(Keys.Id, Keys.Write, default).AsTask(),
            $$"""POST v1/tickets Bearer {{Text(Keys.Write)}} application/json {"space":"{{Keys.Id}}"}"""),
        ("append",
            r => r.AppendAsync(Keys.Id, Keys.Write, [], null, default).AsTask(),
            $"POST v1/spaces/{Keys.Id}/envelopes Bearer {Text(Keys.Write)} application/octet-stream "),
        ("append where a head is expected",
            r => r.AppendAsync(Keys.Id, Keys.Write, [], LogHead.Empty, default).AsTask(),
            $"POST v1/spaces/{Keys.Id}/envelopes Bearer {Text(Keys.Write)} expected {LogHead.Empty} application/octet-stream "),
        ("read",
            r => r.ReadAsync(Keys.Id, Keys.Read, 7, default).AsTask(),
            $"GET v1/spaces/{Keys.Id}/envelopes?after=7 Bearer {Text(Keys.Read)}"),
        ("redact",
            r => r.RedactAsync(Keys.Id, Keys.Write, [Gone], default).AsTask(),
            $$"""POST v1/spaces/{{Keys.Id}}/redact Bearer {{Text(Keys.Write)}} application/json {"envelopes":["{{Gone}}"]}"""),
        ("delete",
            r => r.DeleteSpaceAsync(Keys.Id, Keys.Delete, default).AsTask(),
            $"DELETE v1/spaces/{Keys.Id} Bearer {Text(Keys.Delete)}"),
        ("watch",
            r => r.WatchAsync([(Keys.Id, Keys.Read)], default).ToListAsync().AsTask(),
            $$"""POST v1/watch application/json {"watches":[{"space":"{{Keys.Id}}","read":"{{Text(Keys.Read)}}"}]}"""),
        ("key for push services", r => r.FindPushKeyAsync(default).AsTask(), "GET v1/push"),
        ("bell",
            r => r.HangAsync(Keys.Id, Keys.Read, Bell, default).AsTask(),
            $"PUT v1/spaces/{Keys.Id}/bell Bearer {Text(Keys.Read)} application/json {Encoding.UTF8.GetString(RelayJson.Write(Bell))}"),
        ("silence",
            r => r.SilenceAsync(Keys.Id, Keys.Read, "https://push.example/1", default).AsTask(),
            $$"""POST v1/spaces/{{Keys.Id}}/bell/silence Bearer {{Text(Keys.Read)}} application/json {"endpoint":"https://push.example/1"}"""),
        ("knock",
            r => r.KnockAsync(Keys.Id, Keys.Write, default).AsTask(),
            $"POST v1/spaces/{Keys.Id}/knock Bearer {Text(Keys.Write)}"),
    ];

    public static TheoryData<string> Names => [.. Requests.Select(r => r.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_request_goes_where_the_protocol_says_with_its_right_and_its_body(string name)
    {
        var recorder = new Recorder();
        using var http = new HttpClient(recorder) { BaseAddress = new("http://relay.example/") };
        var (_, ask, expected) = Requests.Single(r => r.Name == name);

        await ask(new HttpRelay(http, TimeProvider.System));

        recorder.Asked.ShouldHaveSingleItem().ShouldBe(expected);
    }

    private static string Text(Token token) => token.ToHeaderText();

    private static string Hash(Token token) => token.Hash.ToString();

    /// <summary>Writes down each request in one line and answers an empty yes.</summary>
    private sealed class Recorder : HttpMessageHandler
    {
        public List<string> Asked { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var line = $"{request.Method} {request.RequestUri!.PathAndQuery[1..]}";
            line += request.Headers.Authorization is { } right ? $" {right}" : "";
            line += request.Headers.TryGetValues("Dosado-Expected-Head", out var heads) ? $" expected {heads.Single()}" : "";
            line += request.Content is { } body
                ? $" {body.Headers.ContentType} {await body.ReadAsStringAsync(cancellationToken)}"
                : "";
            Asked.Add(line);
            return new(HttpStatusCode.OK) { Content = new ByteArrayContent([]) };
        }
    }
}
