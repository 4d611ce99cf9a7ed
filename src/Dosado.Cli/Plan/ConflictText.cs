using System.Text;
using Dosado.Planning;

namespace Dosado.Cli.Plan;

/// <summary>Why there is no week, and the ways out, all in the same size.</summary>
internal sealed class ConflictText(WeekRequest request, int? reader)
{
    public string Of(Conflict conflict)
    {
        var text = new StringBuilder("These do not fit this week:\n");
        foreach (var claim in conflict.Claims) text.AppendLine($"  {Of(claim)}");
        foreach (var name in FullWeeks.Of(request)) text.AppendLine($"{name} is busy in all waking hours of it.");
        text.AppendLine("What can be:");
        foreach (var way in conflict.WaysOut) text.AppendLine($"  - {string.Join("; ", way.Changes.Select(Of))}");
        text.AppendLine("  - leave the week open");
        for (var p = 0; p < 2; p++)
        {
            if (conflict.OwnersOnly[p].Count == 0) continue;
            text.AppendLine($"Only {request.Partners[p].Name} sees this, and only {request.Partners[p].Name} could change it:");
            foreach (var change in conflict.OwnersOnly[p]) text.AppendLine($"  - {Of(change)}");
        }

        return text.ToString().TrimEnd();
    }

    private string Of(Claim claim) => claim.End == WishEnd.Least
        ? $"{Name(claim)}: {What(claim)}, at least {HoursText.Of(claim.Amount)}"
        : $"{Name(claim)}: {What(claim)}, not more than {HoursText.Of(claim.Amount)}";

    private string Of(Change change) =>
        $"{What(change.Claim)} for {Name(change.Claim)}: there is room for {HoursText.Of(change.Enough)} instead of {HoursText.Of(change.Claim.Amount)}";

    private string Name(Claim claim) => request.Partners[claim.Partner].Name;

    private string What(Claim claim) => claim switch
    {
        { IsOwn: true, Kind: not null } when reader is { } one && one != claim.Partner => "my time",
        { Kind: { } kind } => kind,
        { IsOwn: true } => "own time in all",
        _ => "time together in all",
    };
}
