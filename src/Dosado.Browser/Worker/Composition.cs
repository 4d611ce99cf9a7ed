using Dosado.App.Visits;

namespace Dosado.Browser.Worker;

/// <summary>The one place where the app meets the browser: every boundary is chosen here.</summary>
internal static class Composition
{
    public static Site Compose() => new();
}
