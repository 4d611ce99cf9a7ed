namespace Dosado.Browser.Store;

/// <summary>Another tab writes now. This one did not change anything and starts over as its guest.</summary>
internal sealed class LostWriterException() : IOException("another tab writes now");
