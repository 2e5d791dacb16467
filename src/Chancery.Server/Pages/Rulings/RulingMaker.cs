using System.Collections.Immutable;
using System.Globalization;
using Chancery.Ledger;
using Chancery.Server.Frame;
using Microsoft.AspNetCore.Http;

namespace Chancery.Server.Pages;

/// <summary>Makes what a form asks for into a judgement, or says what is wrong with it.</summary>
internal sealed class RulingMaker(Desk desk, IFormCollection form)
{
    private const string FieldMark = "field-";

    public (Judgement? Judgement, string? Fault) Make()
    {
        var words = Field("ruling").Split(' ', 2);
        var about = words.Length == 2 ? words[1] : "";
        return words[0] switch
        {
            "confirm" => OnClaim(about, id => (new ClaimConfirmed(id), null)),
            "retract" => OnClaim(about, id => (new ClaimRetracted(id), null)),
            "correct" => OnClaim(about, Correct),
            "assign" => OnClaim(about, Assign),
            "merge" => Merge(about),
            "join" => Proposed(about, (issue, into) => new IssuesMerged(issue, into)),
            "apart" => Proposed(about, (issue, into) => new IssuesHeldApart(issue, into)),
            "rename" => Named("name", name => new IssueRenamed(desk.Queries.Issues.Find(about), name)),
            "split" => Split(about),
            "undo" => Undo(about),
            _ => (null, "No ruling was chosen."),
        };
    }

    private (Judgement?, string?) OnClaim(string id, Func<ClaimId, (Judgement?, string?)> make) =>
        ClaimId.TryParse(id, out var claim) && desk.Queries.Find(claim) is not null ? make(claim) : (null, $"There is no claim ‘{id}’.");

    private (Judgement?, string?) Correct(ClaimId id)
    {
        var held = desk.Queries.Find(id)!;
        var now = ClaimFields.Correctable(held.Claim).ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal);
        var changed = form.Where(f => f.Key.StartsWith(FieldMark, StringComparison.Ordinal))
            .Select(f => KeyValuePair.Create(f.Key[FieldMark.Length..], f.Value.ToString().Trim()))
            .Where(f => !now.TryGetValue(f.Key, out var value) || value != f.Value)
            .ToImmutableSortedDictionary(StringComparer.Ordinal);
        if (changed.IsEmpty)
        {
            return (null, "Nothing was changed, so nothing is corrected.");
        }

        var fault = Field("reason").Length == 0 ? "A correction needs its reason." : Correction.Apply(held.Claim, changed).Fault;
        return fault is null ? (new ClaimCorrected(id, changed), null) : (null, fault);
    }

    private (Judgement?, string?) Assign(ClaimId id)
    {
        var issue = Field("issue") is { Length: > 0 } one ? one : Field($"issue-{id}");
        return issue.Length > 0 ? (new IssueAssigned(id, desk.Queries.Issues.Find(issue)), null) : (null, "No issue was named.");
    }

    private (Judgement?, string?) Merge(string issue)
    {
        var (from, into) = (issue.Length > 0 ? issue : Field("from"), Field("into"));
        if (from.Length == 0 || into.Length == 0)
        {
            return (null, "Name both issues: which is merged, and into which.");
        }

        var (one, other) = (desk.Queries.Issues.Find(from), desk.Queries.Issues.Find(into));
        return one == other ? (null, $"‘{from}’ and ‘{into}’ are one issue already.") : (new IssuesMerged(one, other), null);
    }

    // A proposal names both issues by their keys, which hold no blank.
    private (Judgement?, string?) Proposed(string pair, Func<string, string, Judgement> make)
    {
        var keys = pair.Split(' ');
        var (issue, into) = keys is [var one, var other] ? (desk.Queries.Issues.Find(one), desk.Queries.Issues.Find(other)) : ("", "");
        return issue == into ? (null, "The two issues are one already, or were not named.") : (make(issue, into), null);
    }

    private (Judgement?, string?) Split(string issue) => Named("wording", wording =>
    {
        var own = NormalForm.Of(wording);
        return new IssueSplit(issue, wording, own == issue ? own + "-2" : own);
    });

    private (Judgement?, string?) Undo(string sequence) =>
        long.TryParse(sequence, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && desk.Store.Judgements(long.MaxValue).Any(r => r.Sequence == number && r.Note.Entry is not JudgementWithdrawn)
            ? (new JudgementWithdrawn(number), null)
            : (null, $"Recording {sequence} is no ruling.");

    private (Judgement?, string?) Named(string field, Func<string, Judgement> make) =>
        Field(field) is { Length: > 0 } text ? (make(text), null) : (null, $"The {field} is missing.");

    private string Field(string name) => form[name].FirstOrDefault()?.Trim() ?? "";
}
