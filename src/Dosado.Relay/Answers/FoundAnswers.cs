using Dosado.Relay.Storage;
using Dosado.Sync;
using Microsoft.AspNetCore.Http;

namespace Dosado.Relay.Answers;

/// <summary>A space may have been deleted between the door and the disk.</summary>
internal static class FoundAnswers
{
    public static IResult ToAnswer<T>(this Found<T> found, Func<T, IResult> answer) => found switch
    {
        Found<T>.Here here => answer(here.Value),
        Found<T>.Deleted => new RefusalAnswer(Refusal.Deleted),
        _ => new RefusalAnswer(Refusal.NoSuchSpace),
    };
}
