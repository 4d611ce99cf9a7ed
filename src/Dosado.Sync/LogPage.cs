using System.Diagnostics.CodeAnalysis;

namespace Dosado.Sync;

/// <summary>Some places of a log, in order and without a gap, and where the relay says that the log ends.</summary>
/// <param name="Items">The places after the one asked for; empty when there is nothing more.</param>
/// <param name="Head">The end of the whole log as the relay states it: a claim, checked against the chain.</param>
public sealed record LogPage(IReadOnlyList<LogItem> Items, LogHead Head)
{
    /// <summary>
    /// Reads a relay's answer: items back to back and the text of its head header. False when either is not laid out as
    /// the protocol says, or bytes trail.
    /// </summary>
    public static bool TryRead(ReadOnlyMemory<byte> body, string? head, [NotNullWhen(true)] out LogPage? page)
    {
        page = null;
        if (!LogHead.TryParse(head, out var end))
        {
            return false;
        }

        var items = new List<LogItem>();
        while (body.Length > 0)
        {
            if (!LogItem.TryRead(body, out var item))
            {
                return false;
            }

            items.Add(item);
            body = body[item.Size..];
        }

        page = new(items, end);
        return true;
    }
}
