using System.CommandLine;
using Chancery.Briefing;
using Chancery.Cli.Frame;
using Chancery.Dispatches;
using Chancery.Ledger;
using NodaTime;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery search</c>: dispatches by their words, claims by party, kind, issue, speaker and date.</summary>
internal static class SearchCommand
{
    private const int Most = 50;
    private const int MostSearched = 2000;

    public static Command Create(CommandContext context)
    {
        var words = new Argument<string[]>("WORD") { Arity = ArgumentArity.OneOrMore, Description = "Words that the dispatch has, all of them." };
        var filter = new Filter();
        var query = new QueryOptions();
        var command = query.On(new Command("search", "Finds dispatches by their words, and claims in them by party, kind, issue, speaker and date.") { words });
        filter.On(command);
        command.SetAction((parsed, cancellation) => Task.Run(
            () => LedgerSession.Answer(context, query.Of(parsed), s => Page(s, string.Join(' ', parsed.GetValue(words)!), filter, parsed), cancellation), cancellation));
        return command;
    }

    private static Page Page(LedgerSession session, string words, Filter filter, ParseResult parsed)
    {
        var chosen = filter.Of(parsed, session.Queries.Issues);
        var (from, to) = filter.Days(parsed);
        var found = session.Store.Search(words, MostSearched, session.Queries.Head.Sequence)
            .Where(h => (from is null || h.Published >= from) && (to is null || h.Published <= to) && (h.Published is null || h.Published <= session.AsOf))
            .Select(h => session.Queries.Entry(h, c => chosen is not null && chosen(c), null))
            .Where(e => chosen is null || e.Claims.Count > 0)
            .Take(Most);
        return SearchPage.Of(words, [.. found.Select(e => new DayEntry(e.Header, e.Headline, e.Text, e.Claims))], session.Lines);
    }

    private sealed class Filter
    {
        private readonly Option<string?> _party = new("--party") { HelpName = "CODE", Description = "Claims of acts by or to this party." };
        private readonly Option<string?> _kind = new("--kind") { HelpName = "KIND", Description = "Claims of acts of this kind: propose, agree, sanction, …" };
        private readonly Option<string?> _issue = PairCommand.Issue();
        private readonly Option<string?> _speaker = new("--speaker") { HelpName = "NAME", Description = "Claims that somebody of this name makes." };
        private readonly Option<LocalDate?> _from = PairCommand.Day("--from", "Published on or after that day.");
        private readonly Option<LocalDate?> _to = PairCommand.Day("--to", "Published on or before that day.");

        public void On(Command command)
        {
            Option[] options = [_party, _kind, _issue, _speaker, _from, _to];
            foreach (var option in options)
            {
                command.Options.Add(option);
            }
        }

        public (LocalDate? From, LocalDate? To) Days(ParseResult parsed) => (parsed.GetValue(_from), parsed.GetValue(_to));

        /// <summary>Which claims are asked for; null where none in particular are.</summary>
        public Func<HeldClaim, bool>? Of(ParseResult parsed, IssueResolver issues)
        {
            var (party, kind, speaker) = (parsed.GetValue(_party), parsed.GetValue(_kind), parsed.GetValue(_speaker));
            var issue = parsed.GetValue(_issue) is { } text ? issues.Find(text) : null;
            if (party is null && kind is null && speaker is null && issue is null)
            {
                return null;
            }

            return held => (party is null || PartiesOf(held.Claim).Any(p => p.Value == party))
                && (kind is null || (held.Claim is ActClaim act && Codes.Of(act.Act.Kind) == kind))
                && (speaker is null || held.Claim.Claimant.Name.Contains(speaker, StringComparison.OrdinalIgnoreCase))
                && (issue is null || issues.Resolve(held.Id, held.Claim.Issues).Contains(issue));
        }

        private static Parties PartiesOf(Claim claim) => claim switch
        {
            ActClaim act => act.Act.By.Union(act.Act.To),
            OwedClaim owed => owed.Owed.By.Union(owed.Owed.To),
            _ => claim.Claimant.Parties,
        };
    }
}
