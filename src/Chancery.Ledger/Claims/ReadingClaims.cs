using System.Collections.Immutable;
using System.Globalization;
using Chancery.Dispatches;

namespace Chancery.Ledger;

/// <summary>The claims of a reading, each once, with ids that hold in the whole ledger.</summary>
public sealed class ReadingClaims
{
    private static readonly HashSet<string> Joining = new(LedgerData.Lines("joining-words.txt"), StringComparer.Ordinal);

    private readonly DispatchReading _reading;
    private readonly DispatchKey _key;
    private readonly SecondLook _look;
    private readonly ActLabels _labels;
    private readonly CitedIssues _cited;
    private readonly Dictionary<string, ClaimId> _ids = new(StringComparer.Ordinal);

    private ReadingClaims(DispatchReading reading)
    {
        (_reading, _key, _look) = (reading, DispatchKey.Of(reading.Dispatch), new SecondLook(reading));
        (_labels, _cited) = (new ActLabels(reading, new ClaimPlace(reading)), new CitedIssues(reading));
        foreach (var statement in reading.Statements)
        {
            _ids[statement.Id] = IdOf(statement);
        }

        foreach (var act in reading.Acts)
        {
            _ids[act.Id] = IdOf(act);
        }
    }

    /// <summary>Statements, acts, replies owed and deadlines in the reading's order; of two that are the same claim the first stays.</summary>
    public static ImmutableArray<Claim> Of(DispatchReading reading) => new ReadingClaims(reading).All();

    private ImmutableArray<Claim> All()
    {
        var seen = new HashSet<ClaimId>();
        var claims = ImmutableArray.CreateBuilder<Claim>();
        foreach (var claim in Translated())
        {
            if (seen.Add(claim.Id))
            {
                claims.Add(claim);
            }
        }

        return claims.ToImmutable();
    }

    private IEnumerable<Claim> Translated()
    {
        foreach (var statement in _reading.Statements)
        {
            var id = IdOf(statement);
            yield return new StatementClaim(id, _key, statement with { Id = id.ToString() });
        }

        foreach (var act in _reading.Acts)
        {
            var id = IdOf(act);
            yield return new ActClaim(id, _key, Looked(act) with { Id = id.ToString(), Issues = InTheirDay(LabelsOf(act)), Statement = Global(act.Statement), Answers = Global(act.Answers) });
        }

        foreach (var owed in _reading.RepliesOwed)
        {
            var id = IdOf(owed);
            yield return new OwedClaim(id, _key, _look.At(owed) with { Id = id.ToString(), Issues = InTheirDay(LabelsOf(owed)), Act = Global(owed.Act) });
        }

        foreach (var deadline in _reading.Deadlines)
        {
            var id = IdOf(deadline);
            yield return new DeadlineClaim(id, _key, _look.At(deadline) with { Id = id.ToString(), Issues = InTheirDay(Labels(deadline.Issues, deadline.Span)), Act = Global(deadline.Act) });
        }
    }

    // How sure the reader is of date, status and issue has had its say.
    private Act Looked(Act act) => _look.At(act) with { WhenConfidence = Confidence.Full, StatusConfidence = Confidence.Full, IssueConfidence = Confidence.Full };

    private ImmutableArray<string> Labels(ImmutableArray<string> labels, Span span, Parties parties = default) =>
        LabelGuide.Refine(labels, _reading.Dispatch, span, () => _cited.In(span, parties));

    // An invitation that names nothing but a place is to a visit, unless it is to take part in something.
    private ImmutableArray<string> LabelsOf(Act act)
    {
        var labels = _labels.Of(act);
        return labels.IsEmpty && !act.Issues.IsDefaultOrEmpty && act.Kind == ActKind.Invite && !IsToJoin(act.Span) ? ["visits"] : labels;
    }

    private bool IsToJoin(Span span) => PlainWords.Words(_reading.Dispatch.Text, span).Any(w => Joining.Contains(w.Of(_reading.Dispatch.Text).ToLowerInvariant()));

    // A reply whose issue is not told is to the act before it that it names, else on what the text named last before it.
    private ImmutableArray<string> LabelsOf(ReplyOwed owed)
    {
        var labels = Labels(owed.Issues, owed.Span, owed.By.Union(owed.To));
        if (!labels.IsEmpty)
        {
            return labels;
        }

        var named = _reading.Acts.FirstOrDefault(a => a.Id == owed.Act && a.Span.Start <= owed.Span.Start);
        labels = named is null ? [] : _labels.Of(named);
        return labels.IsEmpty ? LabelGuide.NamedBefore(_reading.Dispatch, owed.Span) : labels;
    }

    private ImmutableArray<string> InTheirDay(ImmutableArray<string> labels) => [.. labels.Select(l => IssueEras.At(l, _reading.Dispatch.Published)).Distinct(StringComparer.Ordinal)];

    private string? Global(string? local) => local is not null && _ids.TryGetValue(local, out var id) ? id.ToString() : null;

    private ClaimId IdOf(Statement s) =>
        Id(s.Speaker, "statement", "", Codes.Of(s.Mode), s.SaidOn, s.Content.Aggregate((all, next) => all.Cover(next)));

    private ClaimId IdOf(Act a) => Id(a.Claimant, Codes.Of(a.Kind), Sides(a.By, a.To), Codes.Of(a.Status), a.When, a.Span);

    private ClaimId IdOf(ReplyOwed o) => Id(o.Claimant, "reply-owed", Sides(o.By, o.To), Codes.Of(o.State), o.Since, o.Span);

    private ClaimId IdOf(Deadline d) => Id(d.Claimant, "deadline", "", "", d.Date, d.Span);

    private static string Sides(Parties by, Parties to) => $"{Sorted(by)}>{Sorted(to)}";

    private static string Sorted(Parties parties) => string.Join('+', parties.Select(p => p.Value).Order(StringComparer.Ordinal));

    private ClaimId Id(Speaker claimant, string kind, string parties, string status, Edtf? date, Span span) =>
        new(ClaimId.Hash(_key.ToString(), $"{claimant.Name}|{Sorted(claimant.Parties)}", kind, parties, $"{status}|{date?.Value}", Place(span)));

    private static string Place(Span span) => string.Create(CultureInfo.InvariantCulture, $"{span.Start}-{span.End}");
}
