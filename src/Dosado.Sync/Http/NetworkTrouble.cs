namespace Dosado.Sync;

/// <summary>What can go wrong between here and a relay without anybody being at fault.</summary>
internal static class NetworkTrouble
{
    public static bool Is(Exception e, CancellationToken cancel) =>
        !cancel.IsCancellationRequested && e is (HttpRequestException or IOException or OperationCanceledException);
}
