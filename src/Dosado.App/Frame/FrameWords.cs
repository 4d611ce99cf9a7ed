using Dosado.App.Visits;

namespace Dosado.App.Frame;

/// <summary>The words around every page: what <c>Words/{language}/frame.txt</c> holds.</summary>
/// <param name="find">Finds a text by its key; throws for a key that is not there.</param>
public sealed class FrameWords(Func<string, string> find)
{
    /// <summary>The link past the header.</summary>
    public string Skip => find("skip");

    /// <summary>The button that opens Pause.</summary>
    public string Pause => find("pause");

    /// <summary>The button that opens the safety dialog.</summary>
    public string Support => find("support");

    /// <summary>The quick exit as it fits under its icon.</summary>
    public string Leave => find("leave");

    /// <summary>The quick exit, said in full; begins with <see cref="Leave"/>.</summary>
    public string LeaveLong => find("leave-long");

    /// <summary>What the five places are called together.</summary>
    public string Places => find("places");

    /// <summary>The name of the app.</summary>
    public string Mark => find("mark");

    /// <summary>The name of a place.</summary>
    public string Of(Place place) => find(place switch
    {
        Place.Today => "today",
        Place.Talk => "talk",
        Place.Plan => "plan",
        Place.Dance => "dance",
        Place.Us => "us",
        _ => throw new ArgumentOutOfRangeException(nameof(place)),
    });

    /// <summary>Who can read the page, in words.</summary>
    public string Of(Keeping keeping) => find(keeping switch
    {
        Keeping.OnlyMine => "only-mine",
        Keeping.ReadyToShare => "ready-to-share",
        Keeping.Shared => "shared",
        _ => throw new ArgumentOutOfRangeException(nameof(keeping)),
    });
}
