using Dosado.App.Visits;

namespace Dosado.Browser.Worker;

/// <summary>The only class that names the later pages, so that the runtime looks for them no earlier than they are there.</summary>
internal static class PlacesDoor
{
    public static Section Open() => Places.Places.Section;
}
