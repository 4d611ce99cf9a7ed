namespace Dosado.Relay.Storage;

/// <summary>A database that a newer program has written is left alone.</summary>
internal static class SchemaVersion
{
    public static RelayStartException TooNew(int found, int known) => new(
        $"The database has schema version {found}, newer than this program's {known}: "
        + "use the newer dosado that wrote it.");
}
