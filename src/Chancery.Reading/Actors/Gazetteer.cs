using Chancery.Language;

namespace Chancery.Reading.Actors;

/// <summary>A name found in a text: words [First, End) and everything that the tables say of it.</summary>
internal readonly record struct GazetteerMatch(int First, int End, IReadOnlyList<GazetteerEntry> Entries);

/// <summary>All names of the tables in one trie over words; the longest name at each place is found in one pass.</summary>
internal sealed class Gazetteer
{
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly Dictionary<long, int> _edges = [];
    private readonly List<List<GazetteerEntry>?> _entries = [null];

    public Gazetteer() => _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();

    public int WordId(ReadOnlySpan<char> folded) => _lookup.TryGetValue(folded, out var id) ? id : -1;

    public void Add(GazetteerEntry entry)
    {
        var node = 0;
        foreach (var (start, end) in Words(entry.Name))
        {
            var word = Letters.Fold(entry.Name[start..end]);
            if (!_words.TryGetValue(word, out var id))
            {
                _words[word] = id = _words.Count;
            }

            if (!_edges.TryGetValue(Edge(node, id), out var next))
            {
                _edges[Edge(node, id)] = next = _entries.Count;
                _entries.Add(null);
            }

            node = next;
        }

        if (node != 0)
        {
            (_entries[node] ??= []).Add(entry);
        }
    }

    /// <summary>What the tables say of <paramref name="name"/> as a whole, whatever its case.</summary>
    public IReadOnlyList<GazetteerEntry> Find(string name)
    {
        var node = 0;
        foreach (var (start, end) in Words(name))
        {
            var id = WordId(Letters.Fold(name[start..end]));
            if (id < 0 || !_edges.TryGetValue(Edge(node, id), out node))
            {
                return [];
            }
        }

        return node == 0 ? [] : _entries[node] ?? [];
    }

    /// <summary>The longest names in <paramref name="words"/>, none overlapping, in the order of the text.</summary>
    public List<GazetteerMatch> Match(AnnotatedText text, List<ScannedWord> words)
    {
        var matches = new List<GazetteerMatch>();
        for (var i = 0; i < words.Count;)
        {
            var match = Longest(text.Text, words, i);
            if (match.End > i && !InAddress(text.Text, words[i].Start, words[match.End - 1].End))
            {
                matches.Add(match);
                i = match.End;
            }
            else
            {
                i++;
            }
        }

        return matches;
    }

    // 'gov' in 'trade.gov', 'China' in '@China'.
    private static bool InAddress(string text, int start, int end) =>
        (start > 0 && text[start - 1] is '@' or '_') || (start > 1 && text[start - 1] is '.' && char.IsLetterOrDigit(text[start - 2]))
        || (end < text.Length && text[end] is '@' or '_') || (end + 1 < text.Length && text[end] is '.' && char.IsLetterOrDigit(text[end + 1]));

    private static long Edge(int node, int word) => ((long)node << 32) | (uint)word;

    private static IEnumerable<(int Start, int End)> Words(string name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            var start = i;
            while (i < name.Length && Letters.IsWord(name[i]))
            {
                i++;
            }

            if (i > start)
            {
                yield return (start, i);
            }
        }
    }

    private GazetteerMatch Longest(string text, List<ScannedWord> words, int first)
    {
        var (node, best) = (0, new GazetteerMatch(first, first, []));
        for (var i = first; i < words.Count; i++)
        {
            if (words[i].Id < 0 || (i > first && !Joined(text, words[i - 1].End, words[i].Start))
                || !_edges.TryGetValue(Edge(node, words[i].Id), out node))
            {
                break;
            }

            if (_entries[node] is { } entries && Fitting(text, words, new(first, i + 1, entries)) is { Count: > 0 } fitting)
            {
                best = new GazetteerMatch(first, i + 1, fitting);
            }
        }

        return best;
    }

    // What may stand between two words of one name: a blank, a hyphen, a full stop, an apostrophe; no comma and no new paragraph.
    private static bool Joined(string text, int from, int to)
    {
        if (to - from > 3)
        {
            return false;
        }

        var breaks = 0;
        for (var i = from; i < to; i++)
        {
            breaks += text[i] == '\n' ? 1 : 0;
            if (!(char.IsWhiteSpace(text[i]) || text[i] is '-' or '–' or '‑' or '.' or '\'' or '’' or '&' or '/'))
            {
                return false;
            }
        }

        return breaks < 2;
    }

    private static IReadOnlyList<GazetteerEntry> Fitting(string text, List<ScannedWord> words, GazetteerMatch match)
    {
        var all = true;
        foreach (var entry in match.Entries)
        {
            all &= CaseFits(text, words, match, entry);
        }

        return all ? match.Entries : match.Entries.Where(e => CaseFits(text, words, match, e)).ToList();
    }

    // 'US' is never 'us' and 'WHO' never 'who'; a name's capital is asked for, its small letters are not.
    private static bool CaseFits(string text, List<ScannedWord> words, GazetteerMatch match, GazetteerEntry entry)
    {
        var at = match.First;
        for (var i = 0; i < entry.Name.Length && at < match.End; at++)
        {
            while (!Letters.IsWord(entry.Name[i]))
            {
                i++;
            }

            var start = i;
            while (i < entry.Name.Length && Letters.IsWord(entry.Name[i]))
            {
                i++;
            }

            if (char.IsUpper(entry.Name[start]) && !(words[at].Capital && (words[at].Upper || !AllCapitals(entry.Name.AsSpan(start, i - start)))))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AllCapitals(ReadOnlySpan<char> word) => word.Length > 1 && Letters.IsUpper(word);
}
