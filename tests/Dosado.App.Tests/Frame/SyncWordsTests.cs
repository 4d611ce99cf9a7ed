using Dosado.App.Visits;
using Dosado.App.Words;
using Dosado.Sync;

namespace Dosado.App.Tests.Frame;

/// <summary>What the frame says of the relay.</summary>
public class SyncWordsTests
{
    private static readonly DateTimeOffset Since = new(2026, 3, 14, 20, 5, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2026-03-14", "Out of touch since 20:05")]
    [InlineData("2026-03-16", "Out of touch since Saturday 14 March, 20:05")]
    public void Who_is_out_of_touch_since_another_day_reads_which(string today, string says) =>
        SyncWords.Of(
            new SyncState.OfflineSince(Since, 0),
            Some.EnglishTexts(),
            new EnglishIntl(TimeZoneInfo.Utc),
            DateOnly.Parse(today, null)).ShouldStartWith(says);
}
