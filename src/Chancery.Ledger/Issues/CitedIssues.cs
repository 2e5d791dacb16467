using System.Buffers;
using Chancery.Dispatches;

namespace Chancery.Ledger;

/// <summary>
/// The issues of the catalogue that a stretch of a dispatch names. Names of persons and offices, of those between whom an act is, and what is
/// only a pretext, an occasion or a backdrop name none; nor do issues that are as wide as relations, visits and summits.
/// </summary>
internal sealed class CitedIssues(DispatchReading reading)
{
    private const char Gap = '§';
    private const string Person = "person";

    private static readonly string[] Links = ["of", "in", "on", "to", "for", "with", "from", "against", "between", "and"];

    private static readonly SearchValues<char> Marks = SearchValues.Create(",;:.–—\n");

    private static readonly string[] Beside = [.. LedgerData.Lines("beside-phrases.txt")];

    private readonly string _text = reading.Dispatch.Text;

    /// <summary>Each once, in the order of the text.</summary>
    public List<CatalogueIssue> In(Span stretch, Parties parties)
    {
        var words = stretch.Of(_text).ToCharArray();
        foreach (var mention in reading.Mentions)
        {
            if (stretch.Contains(mention.Span) && (mention.Kind is MentionKind.Person or MentionKind.Office || (mention.Kind == MentionKind.Body && mention.Parties.All(parties.Contains))))
            {
                Replace(words, mention.Span.Start - stretch.Start, mention);
            }
        }

        HideBeside(words);
        var names = NamesIn(stretch, parties);
        return [.. new string(words).Split(Gap).SelectMany(IssueCatalogue.Shipped.Wordings).Where(w => !IsName(w.Wording, names) && !IssueCatalogue.IsGeneral(w.Issue)).Select(w => w.Issue).Distinct()];
    }

    /// <summary>Whether a stretch has the label nowhere but after words that make it a pretext, an occasion or a background.</summary>
    public bool IsBeside(string label, Span stretch)
    {
        var words = stretch.Of(_text).ToCharArray();
        if (new string(words).IndexOf(label, StringComparison.Ordinal) < 0)
        {
            return false;
        }

        HideBeside(words);
        return new string(words).IndexOf(label, StringComparison.Ordinal) < 0;
    }

    /// <summary>A label without the bare name of one of those between whom the act is: 'petroleum' of a measure against Iran on 'Iranian petroleum'.</summary>
    public string Bare(string label, Span stretch, Parties parties)
    {
        if (IssueCatalogue.Shipped.Wordings(label) is not [var only] || !IsName(only.Wording, NamesIn(stretch, parties)))
        {
            return label;
        }

        var left = label.Split(' ').Where(w => !IsName(NormalForm.AllWords(w)[..1], only.Wording)).ToList();
        while (left.Count > 0 && Links.Contains(left[^1]))
        {
            left.RemoveAt(left.Count - 1);
        }

        return string.Join(' ', left);
    }

    private HashSet<string> NamesIn(Span stretch, Parties parties) =>
        [.. reading.Mentions.Where(m => m.Span.Overlaps(stretch) && m.Kind == MentionKind.Party && m.Parties.Any(parties.Contains)).SelectMany(m => NormalForm.Words(m.Span.Of(_text)))];

    private static bool IsName(string[] wording, IEnumerable<string> names) => wording is [var only] && names.Contains(only, StringComparer.Ordinal);

    // 'The release of Anna Holm' is the release of a person; what may be part of a treaty's name stays, and so do 'foreign students'.
    private static void Replace(char[] words, int at, Mention mention)
    {
        var isReleased = mention.Kind == MentionKind.Person && mention.Span.Length >= Person.Length && new string(words, 0, at).TrimEnd().EndsWith("release of", StringComparison.OrdinalIgnoreCase);
        if (isReleased || !mention.Parties.IsEmpty)
        {
            Hide(words, at, at + mention.Span.Length);
        }

        if (isReleased)
        {
            Person.CopyTo(words.AsSpan(at));
        }
    }

    // From a phrase such as 'under the pretext of' to the next mark.
    private static void HideBeside(char[] words)
    {
        var text = new string(words);
        foreach (var phrase in Beside)
        {
            for (var at = text.IndexOf(phrase, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(phrase, at + phrase.Length, StringComparison.OrdinalIgnoreCase))
            {
                var end = text.AsSpan(at).IndexOfAny(Marks);
                Hide(words, at, end < 0 ? text.Length : at + end);
            }
        }
    }

    private static void Hide(char[] words, int from, int to) => Array.Fill(words, Gap, Math.Max(0, from), Math.Max(0, Math.Min(words.Length, to) - Math.Max(0, from)));
}
