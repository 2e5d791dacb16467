using Chancery.Dispatches;
using NodaTime;

namespace Chancery.Ledger;

/// <summary>What moves threads: an act that happened, a reply shown as owed, or a date that went by.</summary>
/// <param name="Day">Where it stands in time.</param>
/// <param name="By">Those of the dossier's parties who act; for a reply owed, who owes it; none for a date that went by.</param>
/// <param name="Claims">What it rests on, first the claim to show.</param>
/// <param name="When">The act's own date, where any claim gives it.</param>
public sealed record Motion(LocalDate Day, string Trigger, Parties By, IReadOnlyList<HeldClaim> Claims, Edtf? When)
{
    public HeldClaim Lead => Claims[0];
}

/// <summary>One step of a thread: what moved it, by which row of the table, and where it stood then. A repeat leaves it where it was.</summary>
public sealed record ThreadStep(Motion Motion, ThreadRow? Row, ThreadStage State, Side Move);

/// <summary>A proposal, request or measure with what answers it, across dispatches.</summary>
public sealed class IssueThread
{
    private readonly List<ThreadStep> _steps = [];

    internal IssueThread(string issue, Dossier dossier, Parties initiator)
    {
        (Issue, Dossier, Initiator) = (issue, dossier, initiator);
    }

    public string Issue { get; }

    public Dossier Dossier { get; }

    /// <summary>Who opened it; both parties where they did so together.</summary>
    public Parties Initiator { get; }

    public ThreadStage State { get; private set; }

    /// <summary>Whose move it is, as seen from the thread.</summary>
    public Side Move { get; private set; }

    /// <summary>In the order of time, repeats included.</summary>
    public IReadOnlyList<ThreadStep> Steps => _steps;

    public ThreadStep Opening => _steps[0];

    /// <summary>By which it is known from one fold to the next: the opening's claims may be joined by more later, so the earliest said names it.</summary>
    public string Identity => $"{Issue} {Initiator} {Opening.Motion.Claims.OrderBy(c => c.Said).ThenBy(c => c.Id).First().Id}";

    /// <summary>The step that brought it where it stands.</summary>
    public ThreadStep LastMove => _steps.FindLast(s => s.Row is not null)!;

    /// <summary>The last day on which a dispatch told of it.</summary>
    public LocalDate LastTold { get; private set; } = LocalDate.MinIsoValue;

    public bool IsOpen => !ThreadWords.IsClosed(State);

    /// <summary>The parties whose move it is.</summary>
    public Parties Movers => Move switch
    {
        Side.Initiator => Initiator,
        Side.Addressee when Initiator.Count == 1 => Parties.Of(Dossier.Other(Initiator[0])),
        Side.Nobody => Parties.None,
        _ => Parties.Of(Dossier.First, Dossier.Second),
    };

    /// <summary>What the present mover is waited for since: the step that gave them the move that they still have.</summary>
    public Motion Waiting => _steps.Where(s => s.Row is not null).Reverse().TakeWhile(s => s.Move == Move).Last().Motion;

    /// <summary>The first day of the wait: the act's own, else the day by which it was told.</summary>
    public LocalDate WaitingSince => Waiting.Day;

    internal Side SideOf(Parties by) => by.IsEmpty ? Side.Nobody
        : by.Count > 1 ? Side.Both
        : Initiator.Count > 1 ? Side.Both
        : Initiator.Contains(by[0]) ? Side.Initiator : Side.Addressee;

    internal void Take(Motion motion, ThreadRow row)
    {
        (State, Move) = (row.To, row.Move);
        Add(new ThreadStep(motion, row, State, Move));
    }

    internal void Repeat(Motion motion) => Add(new ThreadStep(motion, null, State, Move));

    private void Add(ThreadStep step)
    {
        _steps.Add(step);
        foreach (var claim in step.Motion.Claims)
        {
            LastTold = LocalDate.Max(LastTold, claim.Said);
        }
    }
}
