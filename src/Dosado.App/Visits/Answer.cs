namespace Dosado.App.Visits;

/// <summary>What a visit ends in. Redirects have been followed already.</summary>
public abstract record Answer
{
    private Answer()
    {
    }

    /// <summary>A page.</summary>
    /// <param name="Path">Where it lives, after any redirect: what the address bar shows.</param>
    /// <param name="Title">A neutral title: names no content.</param>
    /// <param name="Language">The language of its texts, for example <c>en</c>.</param>
    /// <param name="Html">Everything inside body.</param>
    /// <param name="Keeping">Who can read what is on the page.</param>
    /// <param name="Status">200, 401 where a code comes first, 404 for an unknown page, 422 for a form that has to be corrected, 500 for a fault.</param>
    /// <param name="IsSettled">Whether something is kept on this device.</param>
    public sealed record Page(
        string Path,
        string Title,
        string Language,
        string Html,
        Keeping Keeping,
        int Status,
        bool IsSettled) : Answer;

    /// <summary>A file made on the device, to be kept by the person.</summary>
    /// <param name="Name">A suggested file name.</param>
    /// <param name="MediaType">Its media type.</param>
    /// <param name="Bytes">Its content.</param>
    public sealed record Download(string Name, string MediaType, byte[] Bytes) : Answer;
}

/// <summary>Who can read what is on a page; said on every page.</summary>
public enum Keeping
{
    /// <summary>Only the person whose device this is.</summary>
    OnlyMine,

    /// <summary>Still only mine, about to be shared by a deliberate act.</summary>
    ReadyToShare,

    /// <summary>Both.</summary>
    Shared,
}
