using Chancery.Briefing;
using Chancery.Dispatches;
using Chancery.Ledger;
using Chancery.Server.Frame;
using Chancery.Storage;

namespace Chancery.Server.Api;

/// <summary>A party by its code and name.</summary>
internal sealed record PartyView(string Code, string Name)
{
    public static PartyView Of(Desk desk, PartyCode code) => new(code.Value, desk.Parties.NameOf(code));
}

/// <summary>A dossier, and how much it holds.</summary>
/// <param name="Last">The last recording that brought it a claim.</param>
internal sealed record DossierView(PartyView One, PartyView Other, int Claims, long Last)
{
    public static DossierView Of(Desk desk, DossierExtent extent) =>
        new(PartyView.Of(desk, extent.Dossier.First), PartyView.Of(desk, extent.Dossier.Second), extent.Claims, extent.Last);
}

/// <summary>What stands between two parties at a date.</summary>
/// <param name="CountedOut">Claims below the trust.</param>
/// <param name="Retracted">Claims that people took back.</param>
internal sealed record StateOfPlayAnswer(BasisView Basis, PartyView One, PartyView Other, int CountedOut, int Retracted)
{
    /// <summary>The replies that are owed, the longest wait first.</summary>
    public required IReadOnlyList<OwedView> Owed { get; init; }

    public required IReadOnlyList<IssueView> Issues { get; init; }

    /// <summary>Meetings, calls, consultations and visits, the latest first.</summary>
    public required IReadOnlyList<DeedView> Contacts { get; init; }

    public required IReadOnlyList<AgreementView> Agreed { get; init; }

    /// <summary>Dates still to come, the nearest first.</summary>
    public required IReadOnlyList<DeadlineView> Deadlines { get; init; }
}

/// <summary>An issue of a dossier with its threads.</summary>
internal sealed record IssueView(string Key, string Name, bool Open, string LastActivity, IReadOnlyList<ThreadView> Threads)
{
    public static IssueView Of(IssueState issue) =>
        new(issue.Key, issue.Name, issue.IsOpen, Edtf.Of(issue.LastActivity).Value, [.. issue.Threads.Select(ThreadView.Of)]);
}

/// <summary>A proposal, request or measure with what answered it.</summary>
/// <param name="Opening">How it was opened, in words.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Movers">Whose move it is.</param>
/// <param name="WaitingSince">The first day of the wait for them; none where nobody is waited for.</param>
internal sealed record ThreadView(string Opening, string State, IReadOnlyList<string> Initiator, IReadOnlyList<string> Movers, string? WaitingSince, IReadOnlyList<StepView> Steps)
{
    public static ThreadView Of(IssueThread thread) => new(
        ThreadOpenings.Of(thread),
        ThreadWords.Of(thread.State),
        Codes(thread.Initiator),
        Codes(thread.Movers),
        thread.Movers.IsEmpty ? null : Edtf.Of(thread.WaitingSince).Value,
        [.. thread.Steps.Select(StepView.Of)]);

    internal static string[] Codes(Parties parties) => [.. parties.Select(p => p.Value)];
}

/// <summary>One step of a thread.</summary>
/// <param name="Day">Where it stands in time.</param>
/// <param name="When">The act's own date, where one is told.</param>
/// <param name="State">Where it brought the thread; none where it told again what was told.</param>
/// <param name="Claims">Ids of the claims that it rests on, first the one to show.</param>
internal sealed record StepView(string Day, string? When, string Trigger, IReadOnlyList<string> By, string? State, IReadOnlyList<string> Claims)
{
    public static StepView Of(ThreadStep step) => new(
        Edtf.Of(step.Motion.Day).Value,
        step.Motion.When?.Value,
        step.Motion.Trigger,
        ThreadView.Codes(step.Motion.By),
        step.Row is null ? null : ThreadWords.Of(step.State),
        [.. step.Motion.Claims.Select(c => c.Id.ToString())]);
}

/// <summary>A reply that is owed.</summary>
internal sealed record OwedView(IReadOnlyList<string> By, string Issue, string Name, string Since, string State, IReadOnlyList<string> Claims)
{
    public static OwedView Of(OwedReply owed) => new(
        ThreadView.Codes(owed.By), owed.Issue.Key, owed.Issue.Name, Edtf.Of(owed.Thread.WaitingSince).Value, ThreadWords.Of(owed.Thread.State), [.. owed.Thread.Waiting.Claims.Select(c => c.Id.ToString())]);
}

/// <summary>One act with all the claims that tell of it.</summary>
internal sealed record DeedView(string What, string Kind, string Status, IReadOnlyList<string> By, IReadOnlyList<string> To, string Day, string? When)
{
    public required IReadOnlyList<string> Issues { get; init; }
    public required IReadOnlyList<string> Claims { get; init; }

    public static DeedView Of(Deed deed) => new(
        LineMaker.What(deed.Act), Dispatches.Codes.Of(deed.Act.Kind), Dispatches.Codes.Of(deed.Status), ThreadView.Codes(deed.Act.By), ThreadView.Codes(deed.Act.To), Edtf.Of(deed.Day).Value, deed.When?.Value)
    {
        Issues = deed.Issues,
        Claims = [.. deed.Claims.Select(c => c.Id.ToString())],
    };
}

/// <summary>Something agreed, and the later deed that carried it out, where one is told.</summary>
internal sealed record AgreementView(DeedView Deed, DeedView? CarriedOut);

/// <summary>A date that lapses, takes effect, falls due or is to be held.</summary>
internal sealed record DeadlineView(string Date, string What, IReadOnlyList<string> Issues, IReadOnlyList<string> Claims)
{
    public static DeadlineView Of(DeadlineLine line) => new(line.Date.Value, line.What, line.Issues, [.. line.Claims.Select(c => c.Id.ToString())]);
}
