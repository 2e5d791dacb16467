using Chancery.Ledger;
using NodaTime.Text;

namespace Chancery.Briefing;

/// <summary>A judgement whose claim a newer reading changed, with the claim as it was judged and as it is now, if it is.</summary>
public sealed record ReviewedJudgement(Recording Judgement, HeldClaim Judged, HeldClaim? Now);

/// <summary>Judgements that a person should look at again, and how.</summary>
public static class ReviewPage
{
    public static Page Of(IReadOnlyList<ReviewedJudgement> waiting, LineMaker lines) =>
        new("Judgements to look at again", [.. new[] { Section("No present reading has the claim", waiting.Where(w => w.Now is null), lines), Section("The claim was read otherwise since; the judgement follows it", waiting.Where(w => w.Now is not null), lines) }.Where(s => s.Items.Count > 0)], "");

    private static PageSection Section(string heading, IEnumerable<ReviewedJudgement> waiting, LineMaker lines) => new(heading, [.. waiting.Select(w => Item(w, lines))]);

    private static PageItem Item(ReviewedJudgement waiting, LineMaker lines)
    {
        var recording = waiting.Judgement;
        var what = WhyPage.Judged(recording);
        var head = FormattableString.Invariant($"recording {recording.Sequence}, {InstantPattern.General.Format(recording.Time)}: {what}; ");
        var remedy = waiting.Now is { } now
            ? FormattableString.Invariant($"chancery confirm {now.Id}, or chancery undo {recording.Sequence}")
            : FormattableString.Invariant($"chancery undo {recording.Sequence}");
        IEnumerable<PageLine> shown = waiting.Now is { } held ? [Line(waiting.Judged, "judged", lines), Line(held, "now", lines)] : [Line(waiting.Judged, "judged", lines)];
        return new PageItem(head + remedy, [new("recording", FormattableString.Invariant($"{recording.Sequence}")), new("claim", waiting.Judged.Id.ToString()), new("now", waiting.Now?.Id.ToString())], [.. shown]);
    }

    private static PageLine Line(HeldClaim held, string what, LineMaker lines) =>
        lines.Line(held, what, held.Claim is ActClaim act ? LineMaker.What(act.Act) : held.Claim.Sort.ToString().ToLowerInvariant());
}
