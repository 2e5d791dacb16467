using System.ComponentModel;
using Chancery.Assistant.Answers;
using Chancery.Briefing;
using Chancery.Ledger;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Chancery.Assistant.Tools;

/// <summary>Tools that ask about one dossier, or about some.</summary>
internal sealed class DossierTools(AssistantOptions options)
{
    private const string Axis = "Optional: when and how surely.";
    private const string PartyWords = "A party by code or name: USA, Russia, Moscow.";
    private const int IssuesWithWordings = 8;

    [McpServerTool(Name = "brief", Title = "State of play", ReadOnly = true, Idempotent = true, OpenWorld = false)]
    [Description("The state of play between two parties: open issues and whose move each is, what was agreed, contacts, dates to come. With since, what changed after that day instead.")]
    public CallToolResult Brief([Description(PartyWords)] string one, [Description(PartyWords)] string other, [Description("Optional day, as 2025-11-08.")] string? since = null, [Description(Axis)] Axes? axes = null) =>
        Between((one, other), axes, (asking, play) => Asking.Day("since", since) is { } day
            ? DiffPage.Of(asking.Play(play.Dossier, day), play, asking.Named(play.Dossier), asking.Lines)
            : BriefPage.Of(play, asking.Named(play.Dossier), asking.Lines));

    [McpServerTool(Name = "issues", Title = "Issues", ReadOnly = true, Idempotent = true, OpenWorld = false)]
    [Description("Every issue between two parties with its threads, open and closed, and the state of each.")]
    public CallToolResult Issues([Description(PartyWords)] string one, [Description(PartyWords)] string other, [Description(Axis)] Axes? axes = null) =>
        Between((one, other), axes, (asking, play) => IssuesPage.Of(play, asking.Named(play.Dossier), asking.Lines));

    [McpServerTool(Name = "timeline", Title = "Timeline", ReadOnly = true, Idempotent = true, OpenWorld = false)]
    [Description("Every act between two parties in the order of time, each once, with all that tell of it counted.")]
    public CallToolResult Timeline(
        [Description(PartyWords)] string one,
        [Description(PartyWords)] string other,
        [Description("Optional: only what is about this issue: its name, key or a wording.")] string? issue = null,
        [Description("Optional day, as 2025-11-08: only what happened or was told since.")] string? since = null,
        [Description(Axis)] Axes? axes = null) =>
        Between((one, other), axes, (asking, play) => TimelinePage.Of(play, asking.Named(play.Dossier), asking.Lines, new Selection(asking.Issue(issue), Asking.Day("since", since))));

    [McpServerTool(Name = "agenda", Title = "Agenda of the next meeting", ReadOnly = true, Idempotent = true, OpenWorld = false)]
    [Description("Prepares a meeting from one side's chair: what each side asked and was not answered, what was promised, last wordings, what lapses.")]
    public CallToolResult Agenda(
        [Description("Whose side is 'we': a party by code or name.")] string chair,
        [Description("The other side.")] string other,
        [Description("Optional: what is prepared, such as 'third round, Ankara'.")] string? meeting = null,
        [Description("Optional: the meeting's day, as 2025-11-08.")] string? on = null,
        [Description(Axis)] Axes? axes = null) =>
        Between((chair, other), axes, (asking, play) =>
        {
            var brief = new AgendaBrief(asking.Party("chair", chair), string.IsNullOrWhiteSpace(meeting) ? null : Asking.Short("meeting", meeting), Asking.Day("on", on));
            var claims = asking.Queries.Claims(play.Dossier);
            var positions = play.Issues.Where(i => i.IsOpen).Take(IssuesWithWordings).SelectMany(i => Positions(asking, i.Key, claims)).Where(p => play.Dossier.Has(p.Party));
            return AgendaPage.Of(play, brief, asking.Lines, ([.. positions], asking.Queries.Quote));
        });

    [McpServerTool(Name = "owed", Title = "Replies owed", ReadOnly = true, Idempotent = true, OpenWorld = false)]
    [Description("The replies that are owed, the longest first, each since when and with the words that ask for it. Narrow it by who owes and to whom.")]
    public CallToolResult Owed([Description("Optional: who owes the reply.")] string? by = null, [Description("Optional: to whom it is owed.")] string? to = null, [Description(Axis)] Axes? axes = null)
    {
        using var asking = Asking.Open(options, axes);
        var (debtor, creditor) = (asking.PartyIfNamed("by", by), asking.PartyIfNamed("to", to));
        var plays = asking.Dossiers(debtor, creditor).Select(asking.Play).Select(p => creditor is { } party ? p with { Owed = [.. p.Owed.Where(o => o.By.Any(d => d != party))] } : p).ToList();
        return Answer(asking, OwedPage.Of(plays, debtor, asking.Lines));
    }

    [McpServerTool(Name = "deadlines", Title = "Dates to come", ReadOnly = true, Idempotent = true, OpenWorld = false)]
    [Description("What lapses, takes effect, falls due or is to be held, the nearest first: in every dossier, those of one party, or between two.")]
    public CallToolResult Deadlines([Description("Optional party.")] string? one = null, [Description("Optional other party.")] string? other = null, [Description(Axis)] Axes? axes = null)
    {
        using var asking = Asking.Open(options, axes);
        var dossiers = asking.Dossiers(asking.PartyIfNamed("one", one), asking.PartyIfNamed("other", other));
        return Answer(asking, DeadlinesPage.Of([.. dossiers.Select(asking.Play)], asking.Lines));
    }

    [McpServerTool(Name = "positions", Title = "Positions and how their wording moved", ReadOnly = true, Idempotent = true, OpenWorld = false)]
    [Description("What each party last said on an issue, verbatim, what it said the time before, and how the wording moved between: [-left out-] {+put in+}. Name a party to hear it alone.")]
    public CallToolResult Positions(
        [Description("The issue: its name, key or a wording, such as 'New START' or 'tariffs'.")] string issue,
        [Description("Optional: whose position.")] string? party = null,
        [Description("Optional: only towards this other party.")] string? towards = null,
        [Description(Axis)] Axes? axes = null)
    {
        using var asking = Asking.Open(options, axes);
        var (speaker, other) = (asking.PartyIfNamed("party", party), asking.PartyIfNamed("towards", towards));
        var key = asking.Queries.Issues.Find(Asking.Short("issue", issue));
        var claims = asking.Dossiers(speaker, other).SelectMany(asking.Queries.Claims).DistinctBy(c => c.Id).Where(c => speaker is null || c.Claim.Claimant.Parties.Contains(speaker.Value)).ToList();
        var basis = asking.Basis with { CountedOut = claims.Count(c => !asking.Question.Trusts(c)) };
        return Answer(asking, PositionsPage.Of(asking.IssueName(key), Positions(asking, key, claims), asking.Lines, (basis, asking.Queries.Quote)));
    }

    private static IReadOnlyList<Position> Positions(Asking asking, string key, IEnumerable<HeldClaim> claims) =>
        PositionFold.Of(key, claims, (asking.Queries.Issues, asking.Question), asking.Queries.Words);

    private CallToolResult Between((string One, string Other) named, Axes? axes, Func<Asking, StateOfPlay, Page> page)
    {
        using var asking = Asking.Open(options, axes);
        return Answer(asking, page(asking, asking.Play(asking.Dossier(("one", named.One), ("other", named.Other)))));
    }

    private static CallToolResult Answer(Asking asking, Page page) => AnswerText.Of(new AnswerMaker(asking).Of(page));
}
