using System.Globalization;
using Chancery.Dispatches;
using Chancery.Ledger;
using NodaTime;

namespace Chancery.Briefing;

/// <summary>A thread as a point of a page: where it stands, whose move it is and since when, and the steps that brought it there.</summary>
internal static class ThreadItems
{
    public static PageItem Of(IssueState issue, IssueThread thread, LineMaker lines, (LocalDate AsOf, int Lines) shown)
    {
        var moves = thread.Steps.Where(s => s.Row is not null).ToList();
        var skipped = Math.Max(0, moves.Count - shown.Lines);
        var kept = skipped == 0 ? moves : [moves[0], .. moves.Skip(skipped + 1)];
        return new PageItem($"{issue.Name}: {Standing(thread, shown.AsOf)}", Fields(issue, thread, shown.AsOf), [.. kept.Select(s => Line(thread, s, lines))]);
    }

    private static string Standing(IssueThread thread, LocalDate asOf)
    {
        var state = $"{State(thread)}{(thread.Initiator.Count == 1 ? $" ({ThreadOpenings.Of(thread)})" : "")}";
        if (thread.Movers.IsEmpty)
        {
            return $"{state}, since {Since(thread)}";
        }

        var mover = thread.Movers.Count > 1 ? "either side" : thread.Movers[0].Value;
        return $"{state}; {mover} to move, since {Since(thread)}, {Days(thread.Waiting, asOf)}";
    }

    // A measure that is carried back is lifted.
    private static string State(IssueThread thread) =>
        thread.State == ThreadStage.CarriedOut && ThreadGroups.Of(thread) == ThreadGroup.Measure ? "lifted" : ThreadWords.Of(thread.State);

    private static string Since(IssueThread thread)
    {
        var motion = thread.Movers.IsEmpty ? thread.LastMove.Motion : thread.Waiting;
        return motion.When is { } when ? DateWords.Of(when) : $"at latest {DateWords.Of(motion.Day)}";
    }

    // Where the date is a month or only a bound, the wait is at least as long as from its last day.
    private static string Days(Motion waiting, LocalDate asOf)
    {
        var last = waiting.When is { } told ? LocalDate.Min(told.Latest ?? waiting.Lead.Said, waiting.Lead.Said) : waiting.Day;
        var days = Math.Max(0, Period.DaysBetween(last, asOf));
        var exact = waiting.When is { } when && when.Earliest == when.Latest;
        return string.Create(CultureInfo.InvariantCulture, $"{(exact ? "" : "at least ")}{days} {(days == 1 ? "day" : "days")}");
    }

    private static IReadOnlyList<PageField> Fields(IssueState issue, IssueThread thread, LocalDate asOf) =>
    [
        new("issue", issue.Key),
        new("name", issue.Name),
        new("state", ThreadWords.Of(thread.State)),
        new("initiator", string.Join(' ', thread.Initiator)),
        new("move", string.Join(' ', thread.Movers)),
        new("since", thread.Movers.IsEmpty ? null : Edtf.Of(thread.WaitingSince).Value),
        new("days", thread.Movers.IsEmpty ? null : Period.DaysBetween(thread.WaitingSince, asOf).ToString(CultureInfo.InvariantCulture)),
    ];

    private static PageLine Line(IssueThread thread, ThreadStep step, LineMaker lines)
    {
        var motion = step.Motion;
        var repeats = thread.Steps.Count(s => s.Row is null && s.Motion.Trigger == motion.Trigger);
        var date = DateWords.Of(motion.When, motion.Lead.Said);
        return lines.Line(motion.Claims, date, What(motion, step)) with { Reports = motion.Claims.Count + repeats };
    }

    private static string What(Motion motion, ThreadStep step) => motion.Lead.Claim switch
    {
        ActClaim act => $"{LineMaker.Join(act.Act.By)} {ActWords.Past(act.Act, due: true)}",
        OwedClaim owed => $"{LineMaker.Join(owed.Owed.By)} owes an answer{(owed.Owed.State == ReplyState.None ? "" : $" ({Codes.Of(owed.Owed.State)})")}",
        DeadlineClaim deadline => $"{deadline.Deadline.What}: the date went by",
        _ => ThreadWords.Of(step.State),
    };
}

/// <summary>How a thread was opened, in words.</summary>
internal static class ThreadOpenings
{
    public static string Of(IssueThread thread) => thread.Opening.Motion.Trigger switch
    {
        "propose" => $"proposal by {thread.Initiator[0]}",
        "request" => $"request by {thread.Initiator[0]}",
        "invite" => $"invitation by {thread.Initiator[0]}",
        "offer" => $"offer by {thread.Initiator[0]}",
        "sanction" => $"measure by {thread.Initiator[0]}",
        "seize" => $"seizure by {thread.Initiator[0]}",
        "expel" => $"expulsion by {thread.Initiator[0]}",
        "pledge" => $"undertaking by {thread.Initiator[0]}",
        "suspend" => $"suspension by {thread.Initiator[0]}",
        _ => $"asked by {thread.Initiator[0]}",
    };
}
