using Chancery.Ledger;

namespace Chancery.Briefing;

/// <summary>What each party last said on an issue, verbatim, and how the wording moved since the time before.</summary>
public static class PositionsPage
{
    /// <param name="from">What the answer rests on, and the words that a claim cites.</param>
    public static Page Of(string issue, IReadOnlyList<Position> positions, LineMaker lines, (Basis Basis, Func<Claim, string> Quote) from)
    {
        var sections = positions.Select(p => new PageSection(p.Party.Value, [Item(p, lines, from.Quote)])).ToList();
        return new Page($"{issue}: positions on {DateWords.Of(from.Basis.Question.AsOf)}", sections, BasisLine.Of(from.Basis)) { Fields = BasisLine.Fields(from.Basis) };
    }

    internal static PageItem Item(Position position, LineMaker lines, Func<Claim, string> quote)
    {
        var last = Line(position.Last, lines, quote);
        var head = $"{DateWords.Of(position.Last.Said)}: {LineMaker.What(((ActClaim)position.Last.Act.Claim).Act)}";
        if (position.Before is not { } before)
        {
            return new PageItem(head, [new("party", position.Party.Value)], [last]);
        }

        var earlier = Line(before, lines, quote);
        var moved = new PageLine("", $"since then: {WordDiff.Of(earlier.Quote, last.Quote)}", "", "", "", "");
        return new PageItem(head, [new("party", position.Party.Value)], earlier.Quote == last.Quote ? [last, earlier] : [last, earlier, moved]);
    }

    private static PageLine Line(Utterance utterance, LineMaker lines, Func<Claim, string> quote) =>
        lines.Line(utterance.Act, DateWords.Of(utterance.Said), "") with { Quote = quote(utterance.Words) };
}
