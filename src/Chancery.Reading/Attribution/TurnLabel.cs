using System.Buffers;
using Chancery.Dispatches;

namespace Chancery.Reading.Attribution;

/// <summary>A label at a line's start: its words, what stands in brackets after it, and where the turn's words begin.</summary>
internal readonly record struct TurnLabel(Span Name, Span Aside, int BodyStart)
{
    private const int MaxLength = 120;
    private const int MaxWords = 14;
    private static readonly SearchValues<char> SentenceMarks = SearchValues.Create(";!?“”\"");

    /// <summary>Reads 'NAME:', 'NAME (aside):', 'NAME (02:29):', 'Q  …' at the start of <paramref name="line"/>; null where it has none.</summary>
    public static TurnLabel? Read(string text, Span line) => ReadBareQuestion(text, line) ?? ReadColon(text, line);

    /// <summary>White House transcripts put 'Q' before a question, without a colon.</summary>
    private static TurnLabel? ReadBareQuestion(string text, Span line)
    {
        if (line.Length < 4 || text[line.Start] != 'Q' || text[line.Start + 1] is not (' ' or '\t' or '\u00a0'))
        {
            return null;
        }

        var body = Paragraphs.Trim(text, line.Start + 1, line.End);
        return new TurnLabel(new Span(line.Start, line.Start + 1), default, body.Start);
    }

    private static TurnLabel? ReadColon(string text, Span line)
    {
        var limit = Math.Min(line.End, line.Start + MaxLength);
        var bracket = -1;
        var closing = -1;
        for (var at = line.Start; at < limit; at++)
        {
            var c = text[at];
            if (c == '(' && bracket < 0)
            {
                bracket = at;
            }
            else if (c == ')')
            {
                closing = at;
            }
            else if (c is ':' or '：' && (bracket < 0 || closing > bracket))
            {
                return Build(text, line, at, bracket, closing);
            }
        }

        return null;
    }

    private static TurnLabel? Build(string text, Span line, int colon, int bracket, int closing)
    {
        if (colon + 1 < line.End && !char.IsWhiteSpace(text[colon + 1]) && text[colon + 1] is not ('“' or '"') && bracket < 0)
        {
            return null;
        }

        var name = Paragraphs.Trim(text, line.Start, bracket < 0 ? colon : bracket);
        var aside = bracket < 0 ? default : new Span(bracket + 1, closing);
        return IsName(text.AsSpan(name.Start, name.Length)) ? new TurnLabel(name, aside, Paragraphs.Trim(text, colon + 1, line.End).Start) : null;
    }

    /// <summary>A name begins every word with a capital or a digit, save particles; it is no sentence.</summary>
    private static bool IsName(ReadOnlySpan<char> label)
    {
        var words = 0;
        foreach (var range in label.SplitAny(' ', '\u00a0'))
        {
            var word = label[range].Trim(",.");
            if (word.IsEmpty)
            {
                continue;
            }

            if (++words > MaxWords || !(char.IsUpper(word[0]) || char.IsDigit(word[0]) || IsParticle(word)))
            {
                return false;
            }
        }

        return words > 0 && char.IsUpper(label[0]) && !label.ContainsAny(SentenceMarks);
    }

    private static bool IsParticle(ReadOnlySpan<char> word) =>
        word is "of" or "the" or "and" or "for" or "on" or "to" or "de" or "del" or "der" or "di" or "da" or "von" or "van" or "bin" or "al" or "el" or "asked" or "reporter" or "spokesperson" || word.StartsWith("al-") || word.StartsWith("el-");
}
