using Dosado.App.Visits;

namespace Dosado.Browser.Worker;

/// <summary>An answer as the shell reads it (the types <c>Page</c> and <c>Download</c> of <c>app.js</c>).</summary>
internal sealed record AnswerMessage(string Kind)
{
    public string? Path { get; init; }

    public string? Title { get; init; }

    public string? Language { get; init; }

    public string? Html { get; init; }

    public string? Keeping { get; init; }

    public int? Status { get; init; }

    public bool? IsSettled { get; init; }

    public string? Name { get; init; }

    public string? MediaType { get; init; }

    public byte[]? Bytes { get; init; }

    public static AnswerMessage Of(Answer answer) => answer switch
    {
        Answer.Page page => new("page")
        {
            Path = page.Path,
            Title = page.Title,
            Language = page.Language,
            Html = page.Html,
            Keeping = Word(page.Keeping),
            Status = page.Status,
            IsSettled = page.IsSettled,
        },
        Answer.Download file => new("download") { Name = file.Name, MediaType = file.MediaType, Bytes = file.Bytes },
        _ => throw new ArgumentOutOfRangeException(nameof(answer)),
    };

    private static string Word(Keeping keeping) => keeping switch
    {
        App.Visits.Keeping.OnlyMine => "only-mine",
        App.Visits.Keeping.ReadyToShare => "ready-to-share",
        App.Visits.Keeping.Shared => "shared",
        _ => throw new ArgumentOutOfRangeException(nameof(keeping)),
    };
}
