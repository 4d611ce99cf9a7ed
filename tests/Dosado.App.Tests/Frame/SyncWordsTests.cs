using Dosado.App.Visits;
using Dosado.App.Words;
using Dosado.Sync;

namespace Dosado.App.Tests.Frame;

/// <summary>What the frame says of the relay.</summary>
public class SyncWordsTests
{
    private static readonly DateTimeOffset Since = new(2026, 3, 14, 20, 5, 0, TimeSpan.Zero);

    [Fact]
    public void Before_the_relay_is_asked_nobody_is_said_to_be_out_of_touch()
    {
        SayAtFirst(null).ShouldBe("Not in touch yet.");
        SayAtFirst(Since).ShouldBe("Last in touch 20:05.");
    }

    [Theory]
    [InlineData("2026-03-14", "Out of touch since 20:05")]
    [InlineData("2026-03-16", "Out of touch since Saturday 14 March, 20:05")]
    public void Who_is_out_of_touch_since_another_day_reads_which(string today, string says) =>
        SyncWords.Of(
            new SyncState.OfflineSince(Since, 0),
            Some.EnglishTexts(),
            new EnglishIntl(TimeZoneInfo.Utc),
            DateOnly.Parse(today, null)).ShouldStartWith(says);

    private static string SayAtFirst(DateTimeOffset? answered) => SyncWords.Of(
        new SyncState.NotYetAsked(answered), Some.EnglishTexts(), new EnglishIntl(TimeZoneInfo.Utc), new(2026, 3, 14));
}
