using Dosado.Relay.Answers;
using Dosado.Relay.Spaces;
using Dosado.Relay.Storage;
using Dosado.Sync;
using Microsoft.AspNetCore.Http;

namespace Dosado.Relay.Tickets;

/// <summary><c>POST /v1/tickets</c>: whoever can write in a space may let somebody else make one.</summary>
internal static class IssueTicket
{
    public static async Task<IResult> HandleAsync(HttpContext http, Door door, IRelayStore store, RelayOptions options)
    {
        var body = await http.Request.FindJsonAsync(Wire.Default.TicketRequestBody);
        var entry = await door.EnterAsync(http.Request, body?.Space ?? "", Right.Write);
        if (entry is not Entry.Allowed allowed)
        {
            return ((Entry.Refused)entry).Answer;
        }

        var ticket = AdmissionCode.Create();
        var now = options.Clock.GetUtcNow();
        var found = await store.IssueTicketAsync(
            new(AdmissionCode.HashOf(ticket), allowed.Space, now, options.Limits.TicketsPerDayAndSpace));
        return found.ToAnswer(issued => issued switch
        {
            TicketIssued.Kept => TypedResults.Json(new TicketBody(ticket), Wire.Default.TicketBody),
            TicketIssued.TooMany => new RefusalAnswer(Refusal.TooOften).WithHeader("Retry-After", "3600"),
            _ => throw new InvalidOperationException(),
        });
    }
}
