using Dosado.Language.Matching;
using Dosado.Language.Text;

namespace Dosado.Language;

/// <summary>Reads the same draft again and again while it is typed: a sentence that has not changed is not read twice.</summary>
/// <remarks>Not for several threads at once. Remembers the sentences of the last reading and no more.</remarks>
public sealed class DraftReader
{
    private readonly SentenceReader _reader;
    private readonly List<SentenceReader> _dangers;
    private Dictionary<string, SentenceReading> _known = [];
    private Dictionary<string, SentenceReading> _next = [];

    /// <summary>A reader with nothing remembered.</summary>
    /// <param name="rules">The rules of the language that is spoken.</param>
    /// <param name="dangers">Rules of other languages, of which only the dangers are heeded: fear is fear in whichever language it is written.</param>
    public DraftReader(Rulebook rules, params IEnumerable<Rulebook> dangers)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(dangers);
        _reader = new SentenceReader(rules);
        _dangers = [.. dangers.Select(d => new SentenceReader(d))];
    }

    /// <summary>The reading of the whole of <paramref name="text"/>, equal to that of <see cref="Draft.Read"/>.</summary>
    public Reading Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var masked = QuoteMask.Cover(text);
        var whole = new ReadingBuilder();
        var quiet = false;
        foreach (var sentence in new Sentences(text))
        {
            quiet |= ReadInto(whole, text, masked, sentence);
        }

        (_known, _next) = (_next, _known);
        _next.Clear();
        return quiet ? Reading.Silent : whole.Build();
    }

    // What is quoted is not the writer's own, so no rule sees it; a threat that is quoted was still received.
    private bool ReadInto(ReadingBuilder whole, string text, string masked, TextSpan sentence)
    {
        var own = Remembered(masked.AsSpan(sentence.Start, sentence.Length));
        whole.Add(own, sentence.Start);
        return own.Danger || (!ReferenceEquals(text, masked)
            && !text.AsSpan(sentence.Start, sentence.Length).SequenceEqual(masked.AsSpan(sentence.Start, sentence.Length))
            && Remembered(text.AsSpan(sentence.Start, sentence.Length)).Danger);
    }

    private SentenceReading Remembered(ReadOnlySpan<char> sentence)
    {
        var next = _next.GetAlternateLookup<ReadOnlySpan<char>>();
        if (next.TryGetValue(sentence, out var again))
        {
            return again;
        }

        var known = _known.GetAlternateLookup<ReadOnlySpan<char>>();
        var reading = known.TryGetValue(sentence, out var before) ? before : ReadAnew(sentence);
        return next[sentence] = reading;
    }

    private SentenceReading ReadAnew(ReadOnlySpan<char> sentence)
    {
        var own = _reader.Read(sentence);
        foreach (var other in _dangers)
        {
            if (other.Read(sentence).Danger)
            {
                return own with { Danger = true };
            }
        }

        return own;
    }
}
