using System.Collections.Immutable;
using System.Text.Json;

namespace Chancery.Ledger;

/// <summary>The members of a judgement's JSON object, keys in ordinal order.</summary>
internal static class JudgementJson
{
    public static void Write(Utf8JsonWriter json, Judgement judgement)
    {
        switch (judgement)
        {
            case ClaimConfirmed confirmed:
                Strings(json, ("claim", confirmed.Claim.ToString()), ("type", "claim-confirmed"));
                break;
            case ClaimCorrected corrected:
                WriteCorrection(json, corrected);
                break;
            case ClaimRetracted retracted:
                Strings(json, ("claim", retracted.Claim.ToString()), ("type", "claim-retracted"));
                break;
            case JudgementWithdrawn withdrawn:
                json.WriteNumber("sequence", withdrawn.Sequence);
                json.WriteString("type", "judgement-withdrawn");
                break;
            default:
                WriteIssue(json, judgement);
                break;
        }
    }

    public static Judgement Read(JsonElement json)
    {
        string Text(string name) => EntryJson.Text(json, name);
        return Text("type") switch
        {
            "claim-confirmed" => new ClaimConfirmed(ClaimJson.Id(Text("claim"))),
            "claim-corrected" => new ClaimCorrected(ClaimJson.Id(Text("claim")), ReadFields(json.GetProperty("fields"))),
            "claim-retracted" => new ClaimRetracted(ClaimJson.Id(Text("claim"))),
            "judgement-withdrawn" => new JudgementWithdrawn(json.GetProperty("sequence").GetInt64()),
            "issues-merged" => new IssuesMerged(Text("issue"), Text("into")),
            "issues-held-apart" => new IssuesHeldApart(Text("issue"), Text("other")),
            "issue-split" => new IssueSplit(Text("issue"), Text("wording"), Text("into")),
            "issue-renamed" => new IssueRenamed(Text("issue"), Text("name")),
            "issue-assigned" => new IssueAssigned(ClaimJson.Id(Text("claim")), Text("issue")),
            var type => throw new FormatException($"'{type}' is no entry of a ledger"),
        };
    }

    private static void WriteIssue(Utf8JsonWriter json, Judgement judgement)
    {
        switch (judgement)
        {
            case IssuesMerged merged:
                Strings(json, ("into", merged.Into), ("issue", merged.Issue), ("type", "issues-merged"));
                break;
            case IssuesHeldApart apart:
                Strings(json, ("issue", apart.Issue), ("other", apart.Other), ("type", "issues-held-apart"));
                break;
            case IssueSplit split:
                Strings(json, ("into", split.Into), ("issue", split.Issue), ("type", "issue-split"), ("wording", split.Wording));
                break;
            case IssueRenamed renamed:
                Strings(json, ("issue", renamed.Issue), ("name", renamed.Name), ("type", "issue-renamed"));
                break;
            case IssueAssigned assigned:
                Strings(json, ("claim", assigned.Claim.ToString()), ("issue", assigned.Issue), ("type", "issue-assigned"));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(judgement), judgement, "no known judgement");
        }
    }

    private static void WriteCorrection(Utf8JsonWriter json, ClaimCorrected corrected)
    {
        json.WriteString("claim", corrected.Claim.ToString());
        json.WriteStartObject("fields");
        foreach (var (name, value) in corrected.Fields.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            json.WriteString(name, value);
        }

        json.WriteEndObject();
        json.WriteString("type", "claim-corrected");
    }

    private static ImmutableSortedDictionary<string, string> ReadFields(JsonElement fields) =>
        fields.EnumerateObject().ToImmutableSortedDictionary(f => f.Name, f => f.Value.GetString()!, StringComparer.Ordinal);

    private static void Strings(Utf8JsonWriter json, params ReadOnlySpan<(string Name, string Value)> members)
    {
        foreach (var (name, value) in members)
        {
            json.WriteString(name, value);
        }
    }
}
