using Chancery.Dispatches;

namespace Chancery.Ledger;

/// <summary>Folds the motions of one issue of a dossier into its threads, in the order of time, by the table.</summary>
internal sealed class ThreadFold(string issue, Dossier dossier)
{
    private static readonly string[] Openers = ["propose", "invite", "request", "offer", "sanction", "seize", "expel"];

    // Within a day what asks stands before what answers, and what answers before what ends. A reply that is still owed at the day's end is
    // not settled by what the same day's dispatches tell of as agreed or signed.
    private static readonly string[] Order =
    [
        "propose", "invite", "request", "offer", "sanction", "seize", "expel", "meet", "call", "consult", "acknowledge", "reply", "accept",
        "pledge", "agree", "sign", "implement", "owed", "owed-acknowledged", "owed-partial", "refuse", "suspend", "lapse",
    ];

    private readonly List<IssueThread> _threads = [];

    public static bool Moves(string trigger) => Array.IndexOf(Order, trigger) >= 0;

    /// <summary>Whether an act of this kind puts something on the table or is a measure.</summary>
    public static bool Opens(string trigger) => Array.IndexOf(Openers, trigger) >= 0;

    public IReadOnlyList<IssueThread> Fold(IEnumerable<Motion> motions)
    {
        foreach (var motion in motions.OrderBy(m => m.Day).ThenBy(m => Array.IndexOf(Order, m.Trigger)).ThenBy(m => m.Lead.Id))
        {
            Take(motion);
        }

        return _threads;
    }

    private void Take(Motion motion)
    {
        var taken = false;
        foreach (var thread in _threads)
        {
            taken |= Takes(thread, motion);
        }

        if (!taken && Opening(motion) is { } opening)
        {
            var thread = new IssueThread(issue, dossier, opening.Initiator);
            thread.Take(motion, opening.Row);
            _threads.Add(thread);
        }
    }

    private static bool Takes(IssueThread thread, Motion motion)
    {
        var side = thread.SideOf(motion.By);
        if (ThreadTable.Find(thread.State, motion.Trigger, side) is { } row && !(IsMeasure(thread) && !IsMeasures(motion)))
        {
            thread.Take(motion, row);
            return true;
        }

        if (!IsRepeat(thread, motion, side))
        {
            return false;
        }

        thread.Repeat(motion);
        return true;
    }

    // The opener said again while the thread is open, or told again without a date after it closed; an owed reply shown again; the proposal
    // of which so far only the owed reply was told.
    private static bool IsRepeat(IssueThread thread, Motion motion, Side side) =>
        IsMeasure(thread) && !IsMeasures(motion) ? false
        : IsOwed(motion) ? side == Side.Addressee && thread.IsOpen
        : motion.Trigger == thread.Opening.Motion.Trigger || (Asks(motion.Trigger) && IsAsked(thread.Opening.Motion))
            ? side is Side.Initiator or Side.Both && (thread.IsOpen || motion.When is null)
        : thread.IsOpen && side != Side.Nobody && thread.Steps.Any(s => s.Row is not null && s.Motion.Trigger == motion.Trigger && s.Motion.By == motion.By);

    private static bool IsOwed(Motion motion) => motion.Trigger.StartsWith("owed", StringComparison.Ordinal);

    // Nobody owes a reply to a measure, and words do not move it: what is asked, owed or agreed on its issue is another matter until it is done.
    private static bool IsMeasure(IssueThread thread) => thread.Opening.Motion.Trigger is "sanction" or "seize" or "expel" or "suspend";

    private static bool IsMeasures(Motion motion) => motion.Trigger is "sanction" or "seize" or "expel" or "suspend" or "implement" or "lapse";

    private static bool IsAsked(Motion opening) => Asks(opening.Trigger) || IsOwed(opening);

    private static bool Asks(string trigger) => Array.IndexOf(Openers, trigger) is >= 0 and < 4;

    private (ThreadRow Row, Parties Initiator)? Opening(Motion motion)
    {
        if (motion.By.Count > 1)
        {
            return ThreadTable.Opening(motion.Trigger, Side.Both) is { } both ? (both, motion.By) : null;
        }

        if (motion.By.IsEmpty)
        {
            return null;
        }

        return ThreadTable.Opening(motion.Trigger, Side.Initiator) is { } own ? (own, motion.By)
            : ThreadTable.Opening(motion.Trigger, Side.Addressee) is { } answer ? (answer, Parties.Of(dossier.Other(motion.By[0])))
            : null;
    }
}
