using System.Globalization;
using Chancery.Briefing;
using Chancery.Dispatches;
using Chancery.Ledger;
using Chancery.Server.Frame;
using NodaTime.Text;

namespace Chancery.Server.Pages;

/// <summary>Asks for a claim and why it stands.</summary>
internal static class ClaimQuery
{
    private const int Around = 260;

    public static PageModel? Of(Desk desk) => Found(desk) is { } held ? Model(desk, held) : null;

    /// <summary>The claim that the address names, by its id or its first digits.</summary>
    public static HeldClaim? Found(Desk desk) =>
        desk.Store.Find(desk.Route("id").ToLowerInvariant()) is [var id] ? desk.Queries.Find(id) : null;

    private static ClaimModel Model(Desk desk, HeldClaim held)
    {
        var recorded = desk.Store.RecordingAt(held.Sequence)!;
        var what = ClaimWords.What(held.Claim);
        return new ClaimModel(held.Claim is StatementClaim ? $"{held.Claim.Claimant.Name} {what}" : what, held.Id.ToString())
        {
            Sort = ClaimWords.SortOf(held.Claim),
            Standing = held.Standing.ToString().ToLowerInvariant(),
            Words = Words(desk, held),
            Dispatch = new LinkModel(held.Dispatch.Title ?? held.Dispatch.Id, desk.Links.Dispatch(held.Dispatch.Key)),
            Fields = [.. ClaimFields.Shown(held.Claim), new FactModel("Dispatch of", $"{held.Dispatch.Outlet ?? "no outlet told"}, {DateWords.Of(held.Said)}")],
            ReadBy = $"{recorded.Note.Author}: {held.Claim.Because}, confidence {held.Claim.Confidence}",
            Recorded = string.Create(CultureInfo.InvariantCulture, $"{InstantPattern.General.Format(recorded.Time)}, recording {recorded.Sequence} (chain {recorded.Hash.Abbreviated})"),
            Rulings = RulingList.On(desk, held.Id),
            Derived = [.. desk.Queries.DerivedFrom(held, desk.Play).Select(d => Derived(desk, d.Thread, d.Step))],
            Correctable = ClaimFields.Correctable(held.Claim),
        };
    }

    private static QuoteModel Words(Desk desk, HeldClaim held)
    {
        var text = desk.Text(held.Claim.Dispatch);
        var span = held.Claim.Span;
        var from = Math.Max(0, span.Start - Around);
        var to = Math.Min(text.Length, span.End + Around);
        return new QuoteModel(
            from > 0 ? "… " + text[WordStart(text, from, span.Start)..span.Start].TrimStart() : text[..span.Start].TrimStart(),
            span.Of(text),
            to < text.Length ? text[span.End..WordEnd(text, span.End, to)].TrimEnd() + " …" : text[span.End..].TrimEnd(),
            desk.Links.Words(held.Id.ToString()),
            held.Claim.Claimant == Speaker.Outlet ? "" : held.Claim.Claimant.Name);
    }

    private static int WordStart(string text, int from, int to) => text.IndexOf(' ', from, to - from) is >= 0 and var blank ? blank : from;

    private static int WordEnd(string text, int from, int to) => text.LastIndexOf(' ', to - 1, to - from) is >= 0 and var blank ? blank : to;

    private static DerivedModel Derived(Desk desk, IssueThread thread, ThreadStep step)
    {
        var rule = step.Row is { } row
            ? $"{(row.From.IsEmpty ? "none" : string.Join(" or ", row.From.Select(ThreadWords.Of)))} + {row.Trigger} by {ThreadWords.Of(row.By)} → {ThreadWords.Of(row.To)}, move of {ThreadWords.Of(row.Move)}"
            : "told again; moves nothing";
        var (one, other) = desk.Named(thread.Dossier);
        return new DerivedModel(
            $"{one} – {other}, {desk.Queries.Issues.NameOf(thread.Issue) ?? thread.Issue.Replace('-', ' ')}: {ThreadWords.Of(step.State)}",
            rule,
            desk.Links.Issue(thread.Dossier, thread.Issue),
            [.. step.Motion.Claims.Select(c => new LinkModel($"{c.Id.ToString()[..8]}, {DateWords.Of(c.Said)}", desk.Links.Claim(c.Id.ToString())))]);
    }
}
