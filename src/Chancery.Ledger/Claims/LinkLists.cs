using Chancery.Dispatches;

namespace Chancery.Ledger;

/// <summary>The lists of links to other texts that a dispatch has: below 'See also' the lines that are titles, as no full stop ends them.</summary>
internal sealed class LinkLists
{
    private static readonly HashSet<string> Heads = new(LedgerData.Lines("links-words.txt"), StringComparer.OrdinalIgnoreCase);

    private readonly List<Span> _lists = [];

    public LinkLists(string text)
    {
        var first = -1;
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var at ? at : text.Length;
            var line = text.AsSpan(start, end - start).Trim();
            if (first >= 0 && !line.IsEmpty && !IsTitle(line))
            {
                _lists.Add(new Span(first, start));
                first = -1;
            }

            first = Heads.Contains(line.TrimEnd(':').ToString()) ? end : first;
            start = end + 1;
        }

        if (first >= 0)
        {
            _lists.Add(new Span(first, text.Length));
        }
    }

    public bool Hold(Span span) => _lists.Exists(l => l.Contains(span));

    private static bool IsTitle(ReadOnlySpan<char> line) => char.IsLetterOrDigit(line[^1]) || line[^1] is ')' or '”' or '"' or '’';
}
