using System.Globalization;
using Chancery.Briefing;
using Chancery.Ledger;
using Chancery.Server.Frame;

namespace Chancery.Server.Pages;

/// <summary>Asks what is to be reviewed.</summary>
internal static class ReviewQuery
{
    private const int Most = 30;
    private const int MostDossiers = 8;
    private const int MostRulings = 8;

    public static PageModel Of(Desk desk)
    {
        var asked = Asked(desk, desk.Value("dossier"));
        var fullest = desk.Snapshot.Dossiers.Take(MostDossiers).Select(d => d.Dossier).ToList();
        var candidates = (asked is { } one ? [one] : fullest)
            .SelectMany(d => desk.Snapshot.ToReview(desk.Play(d)).Select(c => (Dossier: d, Candidate: c)))
            .OrderByDescending(c => c.Candidate.Weight).ThenBy(c => c.Candidate.Held.Claim.Confidence).ThenByDescending(c => c.Candidate.Held.Said)
            .DistinctBy(c => c.Candidate.Held.Id).ToList();
        return new ReviewModel(string.Create(CultureInfo.InvariantCulture, $"{Math.Min(Most, candidates.Count)} of {candidates.Count}, those first on which most hangs"), [.. candidates.Take(Most).Select(c => Item(desk, c.Dossier, c.Candidate))])
        {
            Part = "Review",
            Dossier = asked?.Key ?? "",
            Dossiers = [new LinkModel("All", desk.Links.To("/review")), .. fullest.Select(d => new LinkModel(d.Key, desk.Links.To("/review", ("dossier", d.Key))))],
            Proposals = (asked is null ? fullest : [asked.Value]) is [var first, ..] ? ProposalQuery.Of(desk, first) : [],
            Again = Lines.Of(ReviewPage.Of([.. desk.Queries.ToReview().Select(r => new ReviewedJudgement(r.Judgement, r.Judged, r.Now))], desk.Lines), desk.Links),
            Latest = Latest(desk),
        };
    }

    private static Dossier? Asked(Desk desk, string? key) =>
        key?.Split('/') is [var one, var other] && desk.Party(one) is { } first && desk.Party(other) is { } second && first != second ? new Dossier(first, second) : null;

    private static ReviewItem Item(Desk desk, Dossier dossier, ReviewCandidate candidate)
    {
        var held = candidate.Held;
        var (one, other) = desk.Named(dossier);
        var line = Lines.Of(desk.Lines.Line(held, "", ""), desk.Links);
        return new ReviewItem(held.Id.ToString(), ClaimWords.What(held.Claim), $"{one} – {other}", candidate.Why, held.Claim.Confidence.ToString(), string.Join(", ", held.Claim.Issues), line);
    }

    private static IReadOnlyList<RulingModel> Latest(Desk desk)
    {
        var all = desk.Store.Judgements(desk.Snapshot.Head.Sequence);
        var withdrawn = all.Select(r => r.Note.Entry).OfType<JudgementWithdrawn>().Select(w => w.Sequence).ToHashSet();
        return [.. all.Reverse().Where(r => r.Note.Entry is not JudgementWithdrawn).Take(MostRulings).Select(r => RulingList.Of(r, withdrawn.Contains(r.Sequence)))];
    }
}
