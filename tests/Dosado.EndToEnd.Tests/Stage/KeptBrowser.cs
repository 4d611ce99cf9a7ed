using Microsoft.Playwright;

namespace Dosado.EndToEnd.Tests.Stage;

/// <summary>
/// What a browser has stored for the app, put aside and put back, as somebody does who restores a backup of a profile.
/// Keys that cannot be read are copied as such, from database to database.
/// </summary>
internal sealed class KeptBrowser(IPage page)
{
    private const string Rows = """
        const done = (request) => new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
        const open = (name, stores) => {
          const opening = indexedDB.open(name, 1);
          opening.onupgradeneeded = () => stores.forEach((store) => opening.result.createObjectStore(store));
          return done(opening);
        };
        """;

    private const string Copy = $$"""
        async ([from, to]) => {
          {{Rows}}
          for (const name of ['dosado', 'dosado-keys']) {
            const source = await open(name + from, []);
            const stores = [...source.objectStoreNames];
            const target = await open(name + to, stores);
            for (const store of stores) {
              const reading = source.transaction(store).objectStore(store);
              const [keys, values] = await Promise.all([done(reading.getAllKeys()), done(reading.getAll())]);
              const writing = target.transaction(store, 'readwrite').objectStore(store);
              await done(writing.clear());
              await Promise.all(keys.map((key, i) => done(writing.put(values[i], writing.keyPath ? undefined : key))));
            }
            source.close();
            target.close();
          }
        }
        """;

    private const string Read = $$"""
        async (table) => {
          {{Rows}}
          const database = await open('dosado', []);
          const rows = database.transaction('rows').objectStore('rows');
          const [keys, values] = await Promise.all([done(rows.getAllKeys()), done(rows.getAll())]);
          database.close();
          return keys.flatMap(([name, key], i) => name === table ? [`${key} ${values[i].join()}`] : []);
        }
        """;

    /// <summary>Puts aside what is stored; the app is not open meanwhile.</summary>
    public async Task PutAsideAsync(string name) => await CopyAsync(string.Empty, name);

    /// <summary>Puts back what was put aside, in place of what is stored.</summary>
    public async Task PutBackAsync(string name) => await CopyAsync(name, string.Empty);

    /// <summary>The rows of a table as they are stored, with their keys.</summary>
    public Task<string[]> ReadAsync(string table) => page.EvaluateAsync<string[]>(Read, table);

    private async Task CopyAsync(string from, string to)
    {
        await page.GotoAsync("/health");
        await page.EvaluateAsync(Copy, new[] { from, to });
    }
}
