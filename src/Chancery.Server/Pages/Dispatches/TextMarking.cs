using System.Collections.Immutable;
using Chancery.Dispatches;
using Chancery.Ledger;

namespace Chancery.Server.Pages;

/// <summary>Cuts a text where claims begin and end, in one pass over the claims in the order of their words.</summary>
internal sealed class TextMarking
{
    private readonly string _text;
    private readonly SpeakerColours _colours;
    private readonly PieceLinks _links;
    private readonly List<(Span Span, HeldClaim Held)> _spans;
    private readonly HashSet<ClaimId> _anchored = [];

    /// <param name="claims">In the order of their words, the longest first.</param>
    public TextMarking(string text, IReadOnlyList<HeldClaim> claims, SpeakerColours colours, PieceLinks links)
    {
        (_text, _colours, _links) = (text, colours, links);
        _spans = [.. claims.SelectMany(c => SpansOf(c.Claim).Select(s => (s, c))).Where(s => s.s.Length > 0).OrderBy(s => s.s.Start).ThenByDescending(s => s.s.Length)];
    }

    public IReadOnlyList<ParagraphModel> Paragraphs()
    {
        var paragraphs = new List<ParagraphModel>();
        var pieces = new List<PieceModel>();
        foreach (var (start, end, covering) in Runs())
        {
            var from = start;
            for (var newline = _text.IndexOf('\n', from, end - from); newline >= 0; newline = _text.IndexOf('\n', from, end - from))
            {
                Add(pieces, from, newline, covering);
                Close(paragraphs, ref pieces);
                from = newline + 1;
            }

            Add(pieces, from, end, covering);
        }

        Close(paragraphs, ref pieces);
        return paragraphs;
    }

    private static void Close(List<ParagraphModel> paragraphs, ref List<PieceModel> pieces)
    {
        if (pieces.Count > 0)
        {
            paragraphs.Add(new ParagraphModel(pieces));
            pieces = [];
        }
    }

    private IEnumerable<(int Start, int End, List<HeldClaim> Covering)> Runs()
    {
        var cuts = _spans.SelectMany(s => new[] { s.Span.Start, s.Span.End }).Append(0).Append(_text.Length).Distinct().Order().ToList();
        var open = new List<(Span Span, HeldClaim Held)>();
        var next = 0;
        for (var i = 0; i + 1 < cuts.Count; i++)
        {
            open.RemoveAll(s => s.Span.End <= cuts[i]);
            for (; next < _spans.Count && _spans[next].Span.Start <= cuts[i]; next++)
            {
                open.Add(_spans[next]);
            }

            yield return (cuts[i], cuts[i + 1], open.ConvertAll(s => s.Held));
        }
    }

    private void Add(List<PieceModel> pieces, int start, int end, List<HeldClaim> covering)
    {
        if (start >= end)
        {
            return;
        }

        if (covering.Count == 0)
        {
            pieces.Add(new PieceModel(_text[start..end], "", null, null));
            return;
        }

        var inner = covering[^1];
        var begun = covering.Where(c => _anchored.Add(c.Id)).Select(_links.Anchor).OfType<string>().ToList();
        pieces.Add(new PieceModel(_text[start..end], Style(covering, inner), _links.Href(inner), begun.Count > 0 ? begun[^1] : null) { Others = begun.Count > 1 ? begun[..^1] : [] });
    }

    private string Style(List<HeldClaim> covering, HeldClaim inner)
    {
        var voice = covering.FindLast(c => c.Claim is StatementClaim) ?? inner;
        var act = inner.Claim is StatementClaim ? "" : " a";
        var chosen = covering.Exists(_links.IsChosen) ? " hit" : "";
        return _colours.Of(voice.Claim) + act + chosen;
    }

    private static ImmutableArray<Span> SpansOf(Claim claim) => claim is StatementClaim statement ? statement.Statement.Content : [claim.Span];
}
