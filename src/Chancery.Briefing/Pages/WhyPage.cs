using System.Globalization;
using Chancery.Dispatches;
using Chancery.Ledger;
using NodaTime.Text;

namespace Chancery.Briefing;

/// <summary>What a claim rests on.</summary>
/// <param name="Recorded">The recording that brought it.</param>
/// <param name="Judgements">People's judgements on it, in order.</param>
/// <param name="Derived">The threads that it moved or confirmed, with the step.</param>
public sealed record WhyAnswer(HeldClaim Held, Recording Recorded, IReadOnlyList<Recording> Judgements, IReadOnlyList<(IssueThread Thread, ThreadStep Step)> Derived);

/// <summary>Why a line stands on a page: its words, dispatch, reader and rule, what people judged of it, and what follows from it.</summary>
public static class WhyPage
{
    /// <param name="text">The dispatch's text.</param>
    public static Page Of(WhyAnswer answer, string text)
    {
        var held = answer.Held;
        List<PageSection> sections =
        [
            new("Words", [new PageItem(held.Dispatch.Title ?? held.Dispatch.Id, [], [Words(held, text)])]),
            new("Claim", [.. ClaimFields(held.Claim).Where(f => !string.IsNullOrEmpty(f.Value)).Select(f => new PageItem($"{f.Name}: {f.Value}", [f], []))]),
            new("Dispatch", [.. DispatchFields(held.Dispatch).Where(f => !string.IsNullOrEmpty(f.Value)).Select(f => new PageItem($"{f.Name}: {f.Value}", [f], []))]),
            new("Read by", [new PageItem($"{answer.Recorded.Note.Author}: {held.Claim.Because}, confidence {held.Claim.Confidence}", [], [RecordedLine(answer.Recorded)])]),
        ];
        if (answer.Judgements.Count > 0)
        {
            sections.Add(new PageSection("Judged", [.. answer.Judgements.Select(j => new PageItem(Judged(j), [], [RecordedLine(j)]))]));
        }

        if (answer.Derived.Count > 0)
        {
            sections.Add(new PageSection("Follows from it", [.. answer.Derived.Select(Derived)]));
        }

        return new Page($"Why {held.Id}", sections, "");
    }

    private static PageLine Words(HeldClaim held, string text)
    {
        var span = held.Claim.Span;
        var place = string.Create(CultureInfo.InvariantCulture, $"characters {span.Start} to {span.End}");
        return new PageLine(place, "", held.Claim.Claimant.Name, "", span.Of(text), held.Id.ToString());
    }

    private static IEnumerable<PageField> ClaimFields(Claim claim) => claim switch
    {
        ActClaim { Act: var act } =>
        [
            new("act", LineMaker.What(act)), new("kind", Codes.Of(act.Kind)), new("status", Codes.Of(act.Status)), new("when", act.When?.Value),
            new("place", act.Place), new("vouched for by", Claimant(claim)),
        ],
        OwedClaim { Owed: var owed } =>
        [
            new("reply owed", $"by {LineMaker.Join(owed.By)} to {LineMaker.Join(owed.To)}"), new("issues", string.Join("; ", owed.Issues)),
            new("state", Codes.Of(owed.State)), new("since", owed.Since?.Value), new("vouched for by", Claimant(claim)),
        ],
        DeadlineClaim { Deadline: var deadline } =>
        [
            new("deadline", deadline.What), new("date", deadline.Date.Value), new("issues", string.Join("; ", deadline.Issues)), new("vouched for by", Claimant(claim)),
        ],
        StatementClaim { Statement: var statement } => [new("said by", Claimant(claim)), new("mode", Codes.Of(statement.Mode)), new("said on", statement.SaidOn?.Value)],
        _ => [],
    };

    private static string Claimant(Claim claim) =>
        claim.Claimant.Name + (claim.Claimant.Parties.IsEmpty ? "" : $" ({string.Join(", ", claim.Claimant.Parties)})") + (claim.Claimant.Role is { } role ? $", {role}" : "");

    private static IEnumerable<PageField> DispatchFields(DispatchHeader header) =>
    [
        new("id", header.Id), new("title", header.Title), new("published", header.Published is { } day ? LocalDatePattern.Iso.Format(day) : null),
        new("outlet", header.Outlet), new("url", header.Url), new("sha256", header.Sha256),
    ];

    private static PageLine RecordedLine(Recording recording) =>
        new(InstantPattern.General.Format(recording.Time), string.Create(CultureInfo.InvariantCulture, $"recording {recording.Sequence} (chain {recording.Hash.Abbreviated})"), "", "", "", "");

    /// <summary>What was judged, by whom and why.</summary>
    internal static string Judged(Recording recording)
    {
        var what = recording.Note.Entry switch
        {
            ClaimConfirmed => "confirmed",
            ClaimCorrected corrected => $"corrected: {string.Join(", ", corrected.Fields.Select(f => $"{f.Key} = {f.Value}"))}",
            ClaimRetracted => "retracted",
            IssueAssigned assigned => $"assigned to issue {assigned.Issue}",
            _ => "judged",
        };
        return $"{what} by {recording.Note.Author}{(recording.Note.Reason is { } reason ? $": {reason}" : "")}";
    }

    private static PageItem Derived((IssueThread Thread, ThreadStep Step) derived)
    {
        var (thread, step) = derived;
        var rule = step.Row is { } row
            ? $"rule: {(row.From.IsEmpty ? "none" : string.Join(" or ", row.From.Select(ThreadWords.Of)))} + {row.Trigger} by {ThreadWords.Of(row.By)} → {ThreadWords.Of(row.To)}, move of {ThreadWords.Of(row.Move)} (docs/threads.md)"
            : "rule: told again; moves nothing";
        var lines = step.Motion.Claims.Select(c => new PageLine(DateWords.Of(c.Said), "rests on", c.Claim.Claimant.Name, "", "", c.Id.ToString()));
        return new PageItem($"{thread.Dossier}, {thread.Issue}: {ThreadWords.Of(step.State)}; {rule}", [], [.. lines]);
    }
}
