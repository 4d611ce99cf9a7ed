using Dosado.Relay.Storage;
using Dosado.Sync;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Dosado.Relay.Answers;

/// <summary>The one place where accidents become answers.</summary>
internal sealed partial class Failures(RequestDelegate next, ILogger<Failures> log)
{
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (Exception failure) when (!http.Response.HasStarted)
        {
            await AnswerTo(failure, http).ExecuteAsync(http);
        }
    }

    private IResult AnswerTo(Exception failure, HttpContext http) => failure switch
    {
        OperationCanceledException when http.RequestAborted.IsCancellationRequested => TypedResults.Empty,
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } =>
            new RefusalAnswer(Refusal.TooLarge),
        BadHttpRequestException bad => TypedResults.StatusCode(bad.StatusCode),
        StoreBusyException => new RefusalAnswer(Refusal.Busy),
        DiskFullException => new RefusalAnswer(Refusal.Full),
        StoreBrokenException => new RefusalAnswer(Refusal.Busy),
        _ => Unforeseen(failure),
    };

    private IResult Unforeseen(Exception failure)
    {
        LogUnforeseen(failure);
        return TypedResults.StatusCode(StatusCodes.Status500InternalServerError);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A request failed.")]
    private partial void LogUnforeseen(Exception failure);
}
