namespace Dosado.App.Faults;

/// <summary>A fault in words that carry no content: what kind it was and where in the app, never what was written.</summary>
/// <param name="Kind">The kind of exception.</param>
/// <param name="Path">The page.</param>
/// <param name="DeviceIsFull">Whether the device simply had no room.</param>
public sealed record FaultModel(string Kind, string Path, bool DeviceIsFull)
{
    public static FaultModel Of(Exception fault, string path) =>
        new(fault.GetType().Name, path, fault is Dosado.Sync.StoreFullException);
}
