using System.Text.Json;
using System.Text.Json.Nodes;
using Dosado.Sync;
using Microsoft.AspNetCore.Http;

namespace Dosado.Relay.Answers;

/// <summary>A refusal on the wire: the status that belongs to it, and <c>{"error":"code"}</c> with facts.</summary>
internal sealed class RefusalAnswer(Refusal reason) : IResult, IStatusCodeHttpResult
{
    private readonly List<(string Name, string Value)> _headers = [];
    private readonly JsonObject _body = new() { ["error"] = CodeOf(reason) };

    public int? StatusCode => StatusOf(reason);

    public RefusalAnswer WithFact(string name, string value)
    {
        _body[name] = value;
        return this;
    }

    public RefusalAnswer WithHeader(string name, string value)
    {
        _headers.Add((name, value));
        return this;
    }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = StatusOf(reason);
        response.ContentType = "application/json";
        foreach (var (name, value) in _headers)
        {
            response.Headers[name] = value;
        }

        AddUsualHeaders(response.Headers);
        return response.WriteAsync(_body.ToJsonString(), httpContext.RequestAborted);
    }

    public static int StatusOf(Refusal reason) => reason switch
    {
        Refusal.Malformed => StatusCodes.Status400BadRequest,
        Refusal.NotAllowed => StatusCodes.Status401Unauthorized,
        Refusal.TicketNeeded => StatusCodes.Status403Forbidden,
        Refusal.NoSuchSpace => StatusCodes.Status404NotFound,
        Refusal.Conflict => StatusCodes.Status409Conflict,
        Refusal.Deleted => StatusCodes.Status410Gone,
        Refusal.OtherHead => StatusCodes.Status412PreconditionFailed,
        Refusal.TooLarge => StatusCodes.Status413PayloadTooLarge,
        Refusal.TooOften => StatusCodes.Status429TooManyRequests,
        Refusal.Busy => StatusCodes.Status503ServiceUnavailable,
        Refusal.Full => StatusCodes.Status507InsufficientStorage,
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };

    private void AddUsualHeaders(IHeaderDictionary headers)
    {
        if (reason is Refusal.NotAllowed)
        {
            headers.WWWAuthenticate = "Bearer";
        }
        else if (reason is Refusal.TooOften or Refusal.Busy)
        {
            headers.TryAdd("Retry-After", "1");
        }
    }

    /// <summary>The name in lower-case with hyphens: <c>no-such-space</c>.</summary>
    private static string CodeOf(Refusal reason) =>
        JsonNamingPolicy.KebabCaseLower.ConvertName(reason.ToString());
}
