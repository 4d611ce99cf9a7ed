using Dosado.App.Visits;

namespace Dosado.App.Faults;

/// <summary>Words for something that has gone while they were written: it was taken back, or another took its place.</summary>
/// <param name="Words">What was written, to be taken along.</param>
/// <param name="Elsewhere">Where the way goes on.</param>
public sealed record NotThereModel(string Words, string Elsewhere)
{
    /// <summary>Goes on, or shows first what was written in vain.</summary>
    /// <param name="request">The visit to what is not there.</param>
    /// <param name="elsewhere">Where the way goes on.</param>
    /// <param name="fields">The fields in which somebody writes.</param>
    internal static Outcome Show(Request request, string elsewhere, params IReadOnlyList<string> fields)
    {
        var words = string.Join("\n\n", fields.Select(request.Text).Where(text => text.Length > 0));
        return words.Length == 0
            ? Outcome.Go(elsewhere)
            : Outcome.Show<NotTherePage>(new NotThereModel(words, elsewhere), Keeping.OnlyMine, 410);
    }
}
