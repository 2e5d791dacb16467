using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Chancery.Ledger;

/// <summary>Which issues a claim is about: a pure function of its labels, the catalogue and people's judgements. For any thread.</summary>
public sealed class IssueResolver
{
    /// <summary>The key under which replies owed stand whose issue no label tells.</summary>
    public const string Untold = "untold";

    private const string UntoldPrefix = Untold + "/";

    private readonly IssueCatalogue _catalogue;
    private readonly Dictionary<string, string> _merged = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _split = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<ClaimId, string> _assigned = [];
    private readonly HashSet<(string, string)> _apart = [];
    private readonly ConcurrentDictionary<string, string> _cache = new(StringComparer.Ordinal);

    /// <param name="judgements">Those in force, in the order in which they were recorded.</param>
    public IssueResolver(IssueCatalogue catalogue, IEnumerable<Judgement> judgements)
    {
        _catalogue = catalogue;
        foreach (var judgement in judgements)
        {
            Take(judgement);
        }
    }

    /// <summary>The keys of the issues that a claim with these labels is about, each once, in the labels' order.</summary>
    public ImmutableArray<string> Resolve(ClaimId claim, ImmutableArray<string> labels)
    {
        if (_assigned.TryGetValue(claim, out var issue))
        {
            return [Merged(issue)];
        }

        return labels.Length switch
        {
            0 => [],
            1 => [Resolve(labels[0])],
            _ => [.. labels.Select(Resolve).Distinct(StringComparer.Ordinal)],
        };
    }

    /// <summary>The key under which an act stands alone whose issue no label tells.</summary>
    public static string UntoldOf(ClaimId claim) => UntoldPrefix + claim;

    public static bool IsUntold(string key) => key == Untold || key.StartsWith(UntoldPrefix, StringComparison.Ordinal);

    /// <summary>The key of the issue that <paramref name="label"/> stands for.</summary>
    public string Resolve(string label)
    {
        if (!_cache.TryGetValue(label, out var key))
        {
            var form = NormalForm.Of(label);
            key = Merged(_split.GetValueOrDefault(form) ?? _catalogue.Match(label)?.Key ?? form);
            _cache[label] = key;
        }

        return key;
    }

    /// <summary>The issue's name where people or the catalogue gave it one.</summary>
    public string? NameOf(string key) => _names.GetValueOrDefault(key) ?? _catalogue[key]?.Name ?? (IsUntold(key) ? "Issue not told" : null);

    /// <summary>The key that a person means: a key, a name given, or a label.</summary>
    public string Find(string text)
    {
        var named = _names.Where(n => string.Equals(n.Value, text, StringComparison.OrdinalIgnoreCase)).Select(n => n.Key).Order(StringComparer.Ordinal).FirstOrDefault();
        return Merged(named ?? (_catalogue[text] is not null ? text : Resolve(text)));
    }

    /// <summary>Whether people hold that two issues are two.</summary>
    public bool AreHeldApart(string one, string other) => _apart.Contains((one, other)) || _apart.Contains((other, one));

    private void Take(Judgement judgement)
    {
        switch (judgement)
        {
            case IssuesMerged merged when Merged(merged.Into) != merged.Issue:
                _merged[merged.Issue] = merged.Into;
                break;
            case IssueSplit split:
                _split[NormalForm.Of(split.Wording)] = split.Into;
                break;
            case IssuesHeldApart apart:
                _apart.Add((apart.Issue, apart.Other));
                break;
            case IssueRenamed renamed:
                _names[renamed.Issue] = renamed.Name;
                break;
            case IssueAssigned assigned:
                _assigned[assigned.Claim] = assigned.Issue;
                break;
        }
    }

    private string Merged(string key)
    {
        while (_merged.TryGetValue(key, out var into))
        {
            key = into;
        }

        return key;
    }
}
