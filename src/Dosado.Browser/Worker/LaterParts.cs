using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.InteropServices.JavaScript;
using System.Runtime.Loader;
using Dosado.App;
using Dosado.App.Visits;

namespace Dosado.Browser.Worker;

/// <summary>
/// Fetches the assemblies of an engine or of the later pages when one is first needed (<c>later.js</c>). The build links
/// them together with everything else and puts each beside the bundle of a first visit, so whatever is called is in them.
/// </summary>
internal sealed partial class LaterParts
{
    private readonly Dictionary<string, Task<Assembly>> _loading = [];

    /// <summary>
    /// The runtime looks for what a class mentions as soon as it looks at the class. A page that mentions an engine
    /// where it should not then still works, only it makes everybody wait; <c>FirstVisitTests</c> finds it.
    /// </summary>
    public LaterParts() => AssemblyLoadContext.Default.Resolving += (_, name) => LoadNow(name.Name!);

    public Task MakeReadyAsync(Engine engine, CancellationToken cancel) => MakeReadyAsync(NameOf(engine), cancel);

    public async Task<Section> BringPlacesAsync(CancellationToken cancel)
    {
        await MakeReadyAsync("Dosado.Places", cancel);
        return PlacesDoor.Open();
    }

    public static async Task<string?> FindWordsAsync(string language, CancellationToken cancel) =>
        await WordsAsync(language).WaitAsync(cancel) is { Length: > 0 } words ? words : null;

    private async Task MakeReadyAsync(string part, CancellationToken cancel)
    {
        foreach (var assembly in AssembliesOf(part))
        {
            await LoadOnceAsync(assembly).WaitAsync(cancel);
        }
    }

    private static string NameOf(Engine engine) => engine switch
    {
        Engine.Language => "Dosado.Language",
        Engine.Planning => "Dosado.Planning",
        Engine.Dynamics => "Dosado.Dynamics",
        _ => throw new ArgumentOutOfRangeException(nameof(engine)),
    };

    /// <summary>What failed for want of a network is tried again by the next page that needs it.</summary>
    private Task LoadOnceAsync(string assembly)
    {
        if (!_loading.TryGetValue(assembly, out var loading) || loading.IsFaulted)
        {
            loading = LoadAsync(assembly);
            _loading[assembly] = loading;
        }

        return loading;
    }

    private static async Task<Assembly> LoadAsync(string assembly)
    {
        using var found = await FetchAsync(assembly);
        return Load(BytesOf(found));
    }

    private Assembly? LoadNow(string name)
    {
        var bytes = FetchNow(name);
        if (bytes.Length == 0)
        {
            return null;
        }

        var assembly = Load(bytes);
        _loading[name] = Task.FromResult(assembly);
        return assembly;
    }

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "The assembly was linked together with its callers.")]
    private static Assembly Load(byte[] assembly) => AssemblyLoadContext.Default.LoadFromStream(new MemoryStream(assembly));

    [JSImport("assembliesOf", "later")]
    private static partial string[] AssembliesOf(string engine);

    [JSImport("words", "later")]
    private static partial Task<string> WordsAsync(string language);

    [JSImport("load", "later")]
    private static partial Task<JSObject> FetchAsync(string assembly);

    [JSImport("loadNow", "later")]
    private static partial byte[] FetchNow(string assembly);

    [JSImport("bytesOf", "later")]
    private static partial byte[] BytesOf(JSObject found);
}
