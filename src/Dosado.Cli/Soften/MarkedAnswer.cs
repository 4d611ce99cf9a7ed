using System.Text;
using Dosado.Language;

namespace Dosado.Cli.Soften;

/// <summary>For a person: the draft with numbered marks, the questions below it, then what is already there.</summary>
internal sealed class MarkedAnswer(TextWriter output) : IDraftAnswer
{
    public void Write(string draft, Reading reading)
    {
        output.WriteLine(Marked(draft.TrimEnd(), reading.Findings));
        foreach (var (number, finding) in reading.Findings.Index())
        {
            output.WriteLine($"{Environment.NewLine}{number + 1}  {draft[finding.Span.Start..finding.Span.End]}");
            output.WriteLine($"   {finding.Question}");
        }

        if (reading.Presences.Count > 0)
        {
            output.WriteLine();
            output.WriteLine("Already there: " + string.Join(", ", reading.Presences.Select(p => Words(p.Kind)).Distinct()));
        }
    }

    private static string Marked(string draft, IReadOnlyList<Finding> findings)
    {
        var marked = new StringBuilder();
        var at = 0;
        foreach (var (number, finding) in findings.Index())
        {
            marked.Append(draft, at, finding.Span.Start - at)
                .Append('[').Append(draft, finding.Span.Start, finding.Span.Length).Append(']').Append(number + 1);
            at = finding.Span.End;
        }

        return marked.Append(draft, at, draft.Length - at).ToString();
    }

    private static string Words(PresenceKind kind) => kind switch
    {
        PresenceKind.ConcreteMoment => "one moment in time",
        PresenceKind.PrimaryFeeling => "a feeling from underneath",
        PresenceKind.SecondaryFeeling => "a feeling at first",
        PresenceKind.Need => "a need of your own",
        PresenceKind.Request => "a request that leaves room for a no",
        PresenceKind.Reassurance => "what stays true about the two of you",
        PresenceKind.Appreciation => "thanks",
        PresenceKind.SoftStart => "the soft part first",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
