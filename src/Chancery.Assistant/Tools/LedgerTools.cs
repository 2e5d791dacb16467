using System.ComponentModel;
using System.Globalization;
using Chancery.Assistant.Answers;
using Chancery.Briefing;
using Chancery.Ledger;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Chancery.Assistant.Tools;

/// <summary>Tools that ask the whole ledger.</summary>
internal sealed class LedgerTools(AssistantOptions options)
{
    private const int MostFound = 50, UsuallyFound = 10, MostSearched = 2000, MostDossiers = 100, FewestDigits = 4;

    [McpServerTool(Name = "dossiers", Title = "Dossiers", ReadOnly = true, Idempotent = true, OpenWorld = false)]
    [Description("Which pairs of parties the ledger tells of, the fullest first. Begin here when it is not clear whom a question is about.")]
    public CallToolResult Dossiers([Description("Optional: when and how surely.")] Axes? axes = null)
    {
        using var asking = Asking.Open(options, axes);
        var all = asking.Queries.Dossiers();
        var points = all.Take(MostDossiers).Select(d => new PageItem(string.Create(CultureInfo.InvariantCulture, $"{asking.NameOf(d.Dossier.First)} – {asking.NameOf(d.Dossier.Second)} ({d.Dossier.Key}): {d.Claims} claims"), [], []));
        var more = all.Count > MostDossiers ? string.Create(CultureInfo.InvariantCulture, $"the fullest {MostDossiers} of {all.Count}") : null;
        return Answer(asking, new Page("Dossiers", [new PageSection("The fullest first", [.. points], more)], ""));
    }

    [McpServerTool(Name = "search", Title = "Search", ReadOnly = true, Idempotent = true, OpenWorld = false)]
    [Description("Finds dispatches that have all of the words, with the claims in them that are trusted; narrowed by party, kind of act, issue, speaker and days where these are given.")]
    public CallToolResult Search(
        [Description("Words that the dispatch has, all of them.")] string words,
        [Description("Optional: which claims and dispatches.")] SearchFilter? filter = null,
        [Description("How many dispatches, from 1 to 50; else 10.")] int? limit = null,
        [Description("Optional: when and how surely.")] Axes? axes = null)
    {
        using var asking = Asking.Open(options, axes);
        var most = limit ?? UsuallyFound;
        if (most is < 1 or > MostFound)
        {
            throw new McpException(string.Create(CultureInfo.InvariantCulture, $"limit is {most}; give a number from 1 to {MostFound}."));
        }

        var chosen = new ChosenClaims(asking, filter ?? new SearchFilter());
        var found = asking.Store.Search(Asking.Short("words", words), MostSearched, asking.Queries.Head.Sequence)
            .Where(chosen.Takes)
            .Select(h => asking.Queries.Entry(h, c => c.Claim is not StatementClaim && asking.Question.Trusts(c) && chosen.Takes(c), null))
            .Where(e => !chosen.IsNarrowed || e.Claims.Count > 0)
            .Take(most)
            .Select(e => new DayEntry(e.Header, e.Headline, e.Text, e.Claims));
        return Answer(asking, SearchPage.Of(words.Trim(), [.. found], asking.Lines));
    }

    [McpServerTool(Name = "why", Title = "What a claim rests on", ReadOnly = true, Idempotent = true, OpenWorld = false)]
    [Description("What a claim rests on: its words, its dispatch, who read it by which rule, what people judged of it, what follows from it.")]
    public CallToolResult Why([Description("A claim's id as answers cite it, or its first digits.")] string claim, [Description("Optional: when and how surely.")] Axes? axes = null)
    {
        using var asking = Asking.Open(options, axes);
        var held = Held(asking, Asking.Short("claim", claim).ToLowerInvariant());
        var recorded = asking.Store.RecordingAt(held.Sequence)!;
        var answer = new WhyAnswer(held, recorded, asking.Queries.JudgementsOn(held.Id), asking.Queries.DerivedFrom(held, asking.Play));
        return Answer(asking, WhyPage.Of(answer, asking.Queries.Text(held.Claim.Dispatch)));
    }

    private static HeldClaim Held(Asking asking, string digits)
    {
        if (digits.Length < FewestDigits || !digits.All(char.IsAsciiHexDigit))
        {
            throw new McpException($"claim: '{digits}' is no claim's id. Give the id that an answer cites, or at least its first {FewestDigits} digits.");
        }

        return asking.Store.Find(digits) switch
        {
            [var id] when asking.Queries.Find(id) is { } held => held,
            { Count: > 1 } several => throw new McpException($"claim: '{digits}' begins the ids {string.Join(", ", several)}. Give more digits."),
            _ => throw new McpException($"claim: no claim's id begins with '{digits}' in what is known at this basis."),
        };
    }

    private static CallToolResult Answer(Asking asking, Page page) => AnswerText.Of(new AnswerMaker(asking).Of(page));
}
