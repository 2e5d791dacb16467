using Chancery.Assistant.Tools;
using Chancery.Briefing;
using Chancery.Ledger;

namespace Chancery.Assistant.Answers;

/// <summary>Makes a printed page into an answer: the same points and lines, each with its citation in full.</summary>
internal sealed class AnswerMaker(Asking asking)
{
    /// <summary>Whose words stand where no speaker is named.</summary>
    private const string Itself = "the dispatch itself";

    public Answer Of(Page page) => new(
        page.Title,
        page.Basis.Length > 0 ? page.Basis : BasisLine.Of(asking.Basis),
        [.. page.Sections.Select(s => new AnswerSection(s.Heading, [.. s.Items.Select(Point)], s.More))]);

    private AnswerPoint Point(PageItem item)
    {
        string[] cited = [.. item.Lines.Select(l => l.Id).Where(id => id.Length > 0).Distinct(StringComparer.Ordinal)];
        return new AnswerPoint(SafeText.Line(item.Head), [.. item.Lines.Select(l => Line(l, cited))]);
    }

    private AnswerLine Line(PageLine line, string[] cited)
    {
        var citation = ClaimId.TryParse(line.Id, out var id) && asking.Queries.Find(id) is { } held ? Cited(line, held) : null;
        return new AnswerLine(line.Date, SafeText.Line(line.What)) { Citation = citation, Reports = line.Reports, RestsOn = citation is null ? cited : [] };
    }

    private Citation Cited(PageLine line, HeldClaim held) => new(
        line.Speaker.Length > 0 ? SafeText.Line(line.Speaker) : Itself,
        SafeText.Line(LineMaker.DispatchOf(held.Dispatch, held.Said)),
        SafeText.Line(line.Quote.Length > 0 ? line.Quote : asking.Queries.Quote(held.Claim)),
        line.Id,
        SafeLinks.Source(held.Dispatch),
        asking.Desk is { } desk ? new Uri(desk, $"/claims/{line.Id}").AbsoluteUri : null)
    {
        Statement = StatementOf(line, held),
    };

    // A position is cited by its act and quoted by the statement that the act lies in.
    private string? StatementOf(PageLine line, HeldClaim held) =>
        held.Claim is ActClaim act && line.Quote.Length > 0 && asking.Queries.Words(act) is { } words && words.Id != held.Id && line.Quote != asking.Queries.Quote(act) && line.Quote == asking.Queries.Quote(words) ? words.Id.ToString() : null;
}
