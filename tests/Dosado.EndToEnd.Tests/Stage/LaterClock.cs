namespace Dosado.EndToEnd.Tests.Stage;

/// <summary>A clock that can be put on.</summary>
internal sealed class LaterClock : TimeProvider
{
    private TimeSpan _later;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _later;

    public void PutOn(TimeSpan by) => _later += by;
}
