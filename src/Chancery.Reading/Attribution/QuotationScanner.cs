using Chancery.Dispatches;

namespace Chancery.Reading.Attribution;

/// <summary>
/// Finds quotations: straight, curly, guillemets, nested, running over paragraphs that each open anew, with a mark missing.
/// One pass over the text with a bounded stack; the work grows linearly with the text.
/// </summary>
internal sealed class QuotationScanner
{
    private const int MaxDepth = 4;
    private readonly string _text;
    private readonly List<Span> _paragraphs;
    private readonly List<Quotation> _found = [];
    private readonly (int At, int Width, MarkFamily Family)[] _open = new (int, int, MarkFamily)[MaxDepth];
    private readonly int[] _nextDouble;
    private int _depth;
    private bool _carried;

    private QuotationScanner(string text, List<Span> paragraphs)
    {
        (_text, _paragraphs) = (text, paragraphs);
        _nextDouble = NextDoubleMarks(text, paragraphs);
    }

    /// <summary>The quotations of <paramref name="text"/> in the order in which they begin, an outer one before those within it.</summary>
    public static List<Quotation> Scan(string text, List<Span> paragraphs)
    {
        var scanner = new QuotationScanner(text, paragraphs);
        for (var i = 0; i < paragraphs.Count; i++)
        {
            scanner.ScanParagraph(i);
        }

        scanner._found.Sort((a, b) => a.Outer.Start != b.Outer.Start ? a.Outer.Start.CompareTo(b.Outer.Start) : a.Depth.CompareTo(b.Depth));
        return scanner._found;
    }

    private void ScanParagraph(int paragraph)
    {
        var (start, end) = (_paragraphs[paragraph].Start, _paragraphs[paragraph].End);
        _depth = 0;
        if (_carried && !OpensAt(start))
        {
            _open[_depth++] = (start - 1, 1, MarkFamily.Double);
        }

        var from = start;
        for (var at = start; at < end; at++)
        {
            var family = QuotationMark.FamilyAt(_text, at);
            if (family == MarkFamily.None)
            {
                continue;
            }

            var width = QuotationMark.WidthAt(_text, at);
            from = Take(at, family, start, from) ? at + width : from;
            at += width - 1;
        }

        CloseAtEnd(paragraph, end);
    }

    /// <summary>Whether a quotation ended at <paramref name="at"/>.</summary>
    private bool Take(int at, MarkFamily family, int start, int from)
    {
        var side = QuotationMark.SideOf(_text, at);
        if (side == MarkSide.None || (family == MarkFamily.Single && !IsQuotingSingle(at, side)))
        {
            return false;
        }

        var opener = OpenerOf(family);
        if (side is MarkSide.Closes or MarkSide.Either && opener >= 0)
        {
            Close(opener, at);
            return true;
        }

        if (side == MarkSide.Opens || (side == MarkSide.Either && opener < 0))
        {
            return Open(at, family, opener);
        }

        if (side == MarkSide.Closes && family == MarkFamily.Double && _depth == 0)
        {
            Add(new Span(from, at + QuotationMark.WidthAt(_text, at)), from, at, 0, continues: from == start && _carried, opened: false, closed: true);
            return true;
        }

        return false;
    }

    /// <summary>The same mark twice without one that closes between: the first quotation lacks its closing mark and ends here.</summary>
    private bool Open(int at, MarkFamily family, int opener)
    {
        var unclosed = opener >= 0 && _open[opener].At >= 0 && _text[_open[opener].At] == _text[at];
        if (unclosed)
        {
            CloseAbandoned(opener, at);
        }

        if (_depth < MaxDepth)
        {
            _open[_depth++] = (at, QuotationMark.WidthAt(_text, at), family);
        }

        return unclosed;
    }

    private void CloseAbandoned(int opener, int at)
    {
        for (var i = _depth - 1; i >= opener; i--)
        {
            Add(new Span(Math.Max(_open[i].At, 0), at), _open[i].At + _open[i].Width, at, i, continues: false, opened: true, closed: false);
        }

        _depth = opener;
    }

    private bool IsQuotingSingle(int at, MarkSide side) => side == MarkSide.Opens ? _text[at] == '‘' || ClosesNearby(at) : OpenerOf(MarkFamily.Single) >= 0;

    /// <summary>A straight single mark quotes only where one that closes follows within the line, at most 400 characters on.</summary>
    private bool ClosesNearby(int at)
    {
        var limit = Math.Min(_text.Length, at + 400);
        for (var i = at + 2; i < limit && _text[i] != '\n'; i++)
        {
            if (QuotationMark.FamilyAt(_text, i) != MarkFamily.Single)
            {
                continue;
            }

            var side = QuotationMark.SideOf(_text, i);
            if (side != MarkSide.None)
            {
                return side == MarkSide.Closes && (_text[i - 1] != 's' || !FollowsLowerWord(i));
            }
        }

        return false;
    }

    /// <summary>'the parties’ position': a plural's apostrophe rather than a closing mark.</summary>
    private bool FollowsLowerWord(int at) => at + 2 < _text.Length && _text[at + 1] == ' ' && char.IsLower(_text[at + 2]);

    private int OpenerOf(MarkFamily family)
    {
        for (var i = _depth - 1; i >= 0; i--)
        {
            if (_open[i].Family == family)
            {
                return i;
            }
        }

        return -1;
    }

    private void Close(int opener, int at)
    {
        CloseAbandoned(opener + 1, at);
        var start = _open[opener].At;
        var carriedBare = IsCarriedBare(start);
        var inner = start + _open[opener].Width;
        Add(new Span(carriedBare ? inner : start, at + QuotationMark.WidthAt(_text, at)), inner, at, opener, opener == 0 && _carried && IsParagraphStart(start, carriedBare), !carriedBare, closed: true);
        _depth = opener;
        if (opener == 0)
        {
            _carried = false;
        }
    }

    private void CloseAtEnd(int paragraph, int end)
    {
        var runsOn = false;
        for (var i = _depth - 1; i >= 0; i--)
        {
            var (start, width, family) = _open[i];
            if (family == MarkFamily.Single)
            {
                continue;
            }

            var bare = IsCarriedBare(start);
            Add(new Span(bare ? start + width : start, end), start + width, end, i, i == 0 && _carried && IsParagraphStart(start, bare), !bare, closed: false);
            runsOn |= i == 0 && RunsOn(paragraph);
        }

        _carried = runsOn;
    }

    /// <summary>A quotation that is open at its paragraph's end runs on where the next paragraph opens anew or the next mark closes.</summary>
    private bool RunsOn(int paragraph)
    {
        if (paragraph + 1 >= _paragraphs.Count)
        {
            return false;
        }

        var next = _paragraphs[paragraph + 1].Start;
        if (OpensAt(next))
        {
            return true;
        }

        var mark = _nextDouble[paragraph + 1];
        return mark >= 0 && QuotationMark.SideOf(_text, mark) == MarkSide.Closes;
    }

    private bool OpensAt(int at) => QuotationMark.FamilyAt(_text, at) is MarkFamily.Double or MarkFamily.Guillemet && QuotationMark.SideOf(_text, at) is MarkSide.Opens or MarkSide.Either;

    private bool IsCarriedBare(int openedAt) => openedAt < 0 || QuotationMark.FamilyAt(_text, openedAt) == MarkFamily.None || char.IsWhiteSpace(_text[openedAt]);

    private bool IsParagraphStart(int openedAt, bool bare) => bare || openedAt == 0 || _text[openedAt - 1] is '\n' or '\r' || char.IsWhiteSpace(_text[openedAt - 1]) && IsFirstOfLine(openedAt);

    private bool IsFirstOfLine(int at)
    {
        var i = at - 1;
        while (i >= 0 && _text[i] is ' ' or '\t' or '\u00a0')
        {
            i--;
        }

        return i < 0 || _text[i] is '\n' or '\r';
    }

    private void Add(Span outer, int start, int end, int depth, bool continues, bool opened, bool closed)
    {
        var inner = Paragraphs.Trim(_text, start, end);
        if (inner.Length > 0)
        {
            _found.Add(new Quotation(outer, inner, depth, continues, opened, closed));
        }
    }

    /// <summary>For each paragraph the first double mark at or after its start, or -1.</summary>
    private static int[] NextDoubleMarks(string text, List<Span> paragraphs)
    {
        var next = new int[paragraphs.Count];
        var mark = -1;
        for (var i = paragraphs.Count - 1; i >= 0; i--)
        {
            for (var at = paragraphs[i].End - 1; at >= paragraphs[i].Start; at--)
            {
                mark = QuotationMark.FamilyAt(text, at) == MarkFamily.Double && QuotationMark.SideOf(text, at) != MarkSide.None ? at : mark;
            }

            next[i] = mark;
        }

        return next;
    }
}
