using System.Collections.Immutable;
using Chancery.Dispatches;
using NodaTime;

namespace Chancery.Ledger;

/// <summary>Folds a dossier's claims into its state of play. Pure: the same claims and question give the same answer, in whatever order they came.</summary>
public sealed class StateOfPlayFold
{
    private readonly Dossier _dossier;
    private readonly Question _question;
    private readonly IssueResolver _issues;
    private readonly List<HeldClaim> _claims;
    private readonly List<HeldClaim> _doubted;
    private readonly IssueNames _names;

    private StateOfPlayFold(Dossier dossier, IReadOnlyList<HeldClaim> claims, Question question, IssueResolver issues)
    {
        (_dossier, _question, _issues) = (dossier, question, issues);
        _claims = [.. claims.Where(c => c.Said <= question.AsOf && question.Trusts(c)).OrderBy(c => c.Said).ThenBy(c => c.Id)];
        _doubted = [.. claims.Where(c => c.Claim is ActClaim && c.Said <= question.AsOf && question.TrustsWithAnother(c)).OrderBy(c => c.Said).ThenBy(c => c.Id)];
        _names = new IssueNames(issues, _claims);
    }

    /// <param name="claims">The dossier's acts, replies owed and deadlines as known at the question's sequence.</param>
    /// <param name="known">The issues by the judgements known, and the hash of the last recording known.</param>
    public static StateOfPlay Fold(Dossier dossier, IReadOnlyList<HeldClaim> claims, Question question, (IssueResolver Issues, Digest Head) known) =>
        Fold(dossier, new DossierClaims(claims, []), question, known);

    /// <inheritdoc cref="Fold(Dossier, IReadOnlyList{HeldClaim}, Question, ValueTuple{IssueResolver, Digest})"/>
    public static StateOfPlay Fold(Dossier dossier, DossierClaims claims, Question question, (IssueResolver Issues, Digest Head) known)
    {
        var said = claims.Claims.Where(c => c.Said <= question.AsOf).ToList();
        var retracted = said.Count(c => c.Standing == Standing.Retracted);
        var basis = new Basis(question, known.Head, said.Count(c => !question.Trusts(c)) - retracted + claims.AsideBy(question.AsOf), retracted);
        return new StateOfPlayFold(dossier, claims.Claims, question, known.Issues).Fold(basis);
    }

    private StateOfPlay Fold(Basis basis)
    {
        var deeds = new DeedJoiner(_issues).Join(_claims.Where(c => c.Claim is ActClaim));
        var together = new DeedJoiner(_issues).Join(_doubted).FindAll(IsToldTwice);
        deeds.AddRange(together);
        deeds.ForEach(d => d.Await(_question.AsOf));
        var deadlines = DeadlineJoiner.Join(_claims, _issues);
        var issues = Issues(deeds, deadlines);
        return new StateOfPlay(_dossier, basis with { CountedOut = basis.CountedOut - together.Sum(d => d.Claims.Count) })
        {
            Issues = issues,
            Owed = [.. issues.SelectMany(i => i.Threads.Where(IsOwed).Select(t => new OwedReply(i, t))).OrderBy(o => o.Thread.WaitingSince)],
            Contacts = [.. deeds.Where(d => DeedJoiner.IsContact(d.Act.Kind)).OrderByDescending(d => d.Day)],
            Agreed = Agreed(deeds),
            Deadlines = [.. deadlines.Where(d => (d.Date.Latest ?? LocalDate.MaxIsoValue) >= _question.AsOf)],
            Deeds = [.. deeds.OrderBy(d => d.Day)],
        };
    }

    private List<IssueState> Issues(List<Deed> deeds, IReadOnlyList<DeadlineLine> deadlines)
    {
        var byIssue = deeds.SelectMany(d => IssuesOf(d).Select(i => (Issue: i, Deed: d))).ToLookup(p => p.Issue, p => p.Deed, StringComparer.Ordinal);
        var due = deadlines.SelectMany(d => d.Issues.Select(i => (Issue: i, Deadline: d))).ToLookup(p => p.Issue, p => p.Deadline, StringComparer.Ordinal);
        var owed = Owed().ToLookup(p => p.Issue, p => p.Claim, StringComparer.Ordinal);
        var keys = byIssue.Select(g => g.Key).Concat(due.Select(g => g.Key)).Concat(owed.Select(g => g.Key)).Distinct(StringComparer.Ordinal);
        return [.. keys.Select(k => Issue(k, [.. byIssue[k]], [.. due[k]], owed[k])).OrderBy(Rank).ThenByDescending(i => i.LastActivity).ThenBy(i => i.Key, StringComparer.Ordinal)];
    }

    // Sources err apart: that all of them are wrong is as likely as each of them is, multiplied. Two tellings by one source are one.
    private bool IsToldTwice(Deed deed)
    {
        var sources = deed.Claims.GroupBy(c => (Outlet: c.Dispatch.Outlet ?? c.Dispatch.Id, c.Claim.Claimant.Parties)).ToList();
        var wrong = sources.Aggregate(100, (all, source) => all * (100 - source.Max(c => c.Claim.Confidence.Hundredths)) / 100);
        return sources.Count > 1 && 100 - wrong >= _question.Threshold.Hundredths;
    }

    // A measure that its author announced for a day stands from that day on; anything else must be told to have happened.
    private static bool Stands(Deed deed) =>
        deed.Happened || (deed.IsDue && deed.Act.Kind is ActKind.Sanction or ActKind.Suspend && deed.Act.By.Any(deed.Act.Claimant.Parties.Contains));

    // Reports of one contact tell of many issues: it moves those that the report shown tells of.
    private bool IsOn(Deed deed, string issue) => !deed.IsContact || TellsOf(deed.Lead, issue);

    // What opens a thread and names no issue is one by itself; a contact or an answer to nothing known is none.
    private static ImmutableArray<string> IssuesOf(Deed deed) =>
        deed.Issues.IsEmpty && Stands(deed) && ThreadFold.Opens(Codes.Of(deed.Act.Kind)) ? [IssueResolver.UntoldOf(deed.Claims[0].Id)] : deed.Issues;

    private IEnumerable<(string Issue, HeldClaim Claim)> Owed() =>
        from claim in _claims
        where claim.Claim is OwedClaim
        from issue in _issues.Resolve(claim.Id, claim.Claim.Issues).DefaultIfEmpty(IssueResolver.Untold)
        select (issue, claim);

    private IssueState Issue(string key, List<Deed> deeds, List<DeadlineLine> deadlines, IEnumerable<HeldClaim> owed)
    {
        var motions = deeds.Where(d => Stands(d) && IsOn(d, key)).Select(d => Motion(d, key)).Where(m => ThreadFold.Moves(m.Trigger)).Concat(owed.Select(Motion)).Concat(Lapses(deadlines)).ToList();
        var last = deeds.Select(d => d.FirstSaid).Concat(motions.Select(m => m.Lead.Said)).Concat(deadlines.Select(d => d.Lead.Said));
        return new IssueState(key, _names.Of(key))
        {
            IsStanding = IsStanding(key),
            Threads = new ThreadFold(key, _dossier).Fold(motions),
            Deeds = deeds,
            Deadlines = deadlines,
            Origin = IssueOrigin.Of(deeds),
            LastActivity = last.Max(),
        };
    }

    // Of several reports of one deed the one that tells of the issue speaks for it, and dates it.
    private Motion Motion(Deed deed, string issue)
    {
        var telling = deed.Claims.Where(c => TellsOf(c, issue)).ToList();
        var lead = telling.Contains(deed.Lead) ? deed.Lead : telling.Find(c => WhenOf(c) is not null) ?? telling.FirstOrDefault() ?? deed.Lead;
        var when = WhenOf(lead);
        var day = lead == deed.Lead ? deed.Day : when?.Earliest is { } first && first < lead.Said ? first : lead.Said;
        return new Motion(day, Codes.Of(deed.Act.Kind), _dossier.Within(deed.Act.By), [lead, .. deed.Claims.Where(c => c != lead)], when);
    }

    private static Edtf? WhenOf(HeldClaim claim) => ((ActClaim)claim.Claim).Act.When;

    private bool TellsOf(HeldClaim claim, string issue) => _issues.Resolve(claim.Id, claim.Claim.Issues).Contains(issue);

    private Motion Motion(HeldClaim held)
    {
        var owed = ((OwedClaim)held.Claim).Owed;
        var trigger = owed.State == ReplyState.None ? "owed" : $"owed-{Codes.Of(owed.State)}";
        var day = owed.Since is { Earliest: { } first } && first < held.Said ? first : held.Said;
        return new Motion(day, trigger, _dossier.Within(owed.By), [held], owed.Since);
    }

    private IEnumerable<Motion> Lapses(List<DeadlineLine> deadlines) =>
        from deadline in deadlines
        where deadline.Date.Latest is { } last && last < _question.AsOf && LapseWords.In(deadline.What)
        select new Motion(deadline.Date.Latest!.Value.PlusDays(1), "lapse", Parties.None, deadline.Claims, deadline.Date);

    private static bool IsOwed(IssueThread thread) =>
        ThreadWords.IsPending(thread.State) && thread.Move == Side.Addressee
        && thread.Steps.Any(s => s.Motion.Trigger is "propose" or "invite" || s.Motion.Trigger.StartsWith("owed", StringComparison.Ordinal));

    private bool IsStanding(string key) => !IssueResolver.IsUntold(key) && _issues.NameOf(key) is not null;

    // A standing issue of the catalogue, or one that people named, stands before one known by its label alone.
    private int Rank(IssueState issue) =>
        (issue.IsOpen ? 0 : 4) + (issue.IsStanding ? 0 : 2) + (issue.Threads.Any(IsOwed) ? 0 : 1);

    // What was agreed, signed or promised; what either side announced as to be suspended or carried out is promised too.
    private bool Binds(Deed deed) =>
        deed.Happened ? deed.Act.Kind is ActKind.Agree or ActKind.Sign or ActKind.Pledge
        : deed.Status == ActStatus.Planned && deed.Act.Kind is ActKind.Suspend or ActKind.Implement && !_dossier.Within(deed.Act.Claimant.Parties).IsEmpty;

    private List<Agreement> Agreed(List<Deed> deeds)
    {
        var carriedOut = deeds.Where(d => d.Happened && d.Act.Kind == ActKind.Implement).ToList();
        return [.. from deed in deeds
                   where Binds(deed)
                   orderby deed.Day descending
                   select new Agreement(deed, carriedOut.Find(c => c.Day >= deed.Day && c.Issues.Intersect(deed.Issues).Any()))];
    }
}
