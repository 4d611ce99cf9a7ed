namespace Dosado.Relay.Storage;

/// <summary>Too many writes are waiting; nothing was changed.</summary>
internal sealed class StoreBusyException : Exception;

/// <summary>The disk is full; nothing was changed, and reading goes on.</summary>
internal sealed class DiskFullException : Exception;

/// <summary>A commit has failed: what is on the disk is unknown, so nothing more is promised.</summary>
internal sealed class StoreBrokenException(Exception cause) : Exception("the store is broken", cause);

/// <summary>A stored envelope no longer has the hash it came with: the disk has changed it.</summary>
internal sealed class DamagedEnvelopeException() : Exception("a stored envelope does not have its hash");
