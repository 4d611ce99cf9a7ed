using Dosado.Relay.Storage;
using Dosado.Relay.Storage.Sqlite;

namespace Dosado.Relay.Tests.Stores;

public sealed class SqliteStoreTests : StoreContract, IDisposable
{
    private readonly string _folder = Some.Folder();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private protected override ValueTask<IRelayStore> OpenAsync(StoreEvents events) =>
        new(SqliteStore.Open(_folder, new(), events));
}
