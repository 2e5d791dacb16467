using Chancery.Dispatches;

namespace Chancery.Ledger;

/// <summary>The plain words by which acts of each kind are told, and where the other side must be named: <c>plain-words.csv</c>.</summary>
internal static class PlainWords
{
    private const string Header = "kind,words,named";

    private static readonly Dictionary<string, (string[][] Wordings, bool After)> Table = Load();

    /// <summary>Whether what a kind's words are said to must be the next party named after them.</summary>
    public static bool NamesAfter(string kind) => Table[kind].After;

    /// <summary>The stretches of <paramref name="within"/> that are plain words of <paramref name="kind"/>.</summary>
    public static IEnumerable<Span> In(string kind, string text, Span within)
    {
        var words = Words(text, within);
        for (var i = 0; i < words.Count; i++)
        {
            foreach (var wording in Table[kind].Wordings)
            {
                if (Matches(text, words, i, wording))
                {
                    yield return words[i].Cover(words[i + wording.Length - 1]);
                }
            }
        }
    }

    /// <summary>The words, letters and figures together, in <paramref name="within"/>.</summary>
    public static List<Span> Words(string text, Span within)
    {
        var words = new List<Span>();
        var start = -1;
        for (var i = within.Start; i <= within.End; i++)
        {
            var inside = i < within.End && char.IsLetterOrDigit(text[i]);
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                words.Add(new Span(start, i));
                start = -1;
            }
        }

        return words;
    }

    private static bool Matches(string text, List<Span> words, int at, string[] wording)
    {
        if (at + wording.Length > words.Count)
        {
            return false;
        }

        for (var i = 0; i < wording.Length; i++)
        {
            var word = text.AsSpan(words[at + i].Start, words[at + i].Length);
            var pattern = wording[i].AsSpan();
            if (pattern[^1] == '*' ? !word.StartsWith(pattern[..^1], StringComparison.OrdinalIgnoreCase) : !word.Equals(pattern, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }

    private static Dictionary<string, (string[][] Wordings, bool After)> Load()
    {
        var table = new Dictionary<string, (string[][] Wordings, bool After)>(StringComparer.Ordinal);
        foreach (var (number, line) in LedgerData.Numbered("plain-words.csv").Where(l => l.Text != Header))
        {
            var cells = line.Split(',');
            if (cells.Length != 3 || cells[2] is not ("after" or "with") || !table.TryAdd(cells[0], (Wordings(cells[1]), cells[2] == "after")))
            {
                throw new InvalidOperationException(FormattableString.Invariant($"plain-words.csv:{number}: not a kind that stands once, its words, and 'after' or 'with'"));
            }
        }

        return table;
    }

    private static string[][] Wordings(string cell) => [.. cell.Split('|').Select(w => w.Split(' '))];
}
