using System.Collections.Immutable;
using Chancery.Dispatches;

namespace Chancery.Ledger;

/// <summary>
/// Labels that tell no issue by themselves ('proposal', 'the parties') give way to the issues of the catalogue that the cited words name;
/// where those name none, the label is left out. A function of the claim's own label and words, of nothing else.
/// </summary>
internal static class LabelGuide
{
    private const int MostNamed = 2;

    /// <summary>How many characters back an issue is looked for: two or three sentences.</summary>
    private const int Before = 300;

    private static readonly HashSet<string> Untelling = new(LedgerData.Lines("untelling-words.txt").Concat(LedgerData.Lines("place-words.txt")), StringComparer.Ordinal);

    /// <param name="title">The dispatch's title, which a text may point back to.</param>
    public static ImmutableArray<string> Refine(ImmutableArray<string> labels, string? title, string text, Span span)
    {
        if (labels.IsDefaultOrEmpty || span.Start < 0 || span.End > text.Length || span.Length <= 0)
        {
            return labels.IsDefault ? [] : labels;
        }

        labels = [.. labels.Select(l => IssueAnaphors.Resolve(l, $"{title} {text[..span.End]}")?.Name ?? l).Distinct(StringComparer.Ordinal)];
        if (labels.All(IsTelling))
        {
            return labels;
        }

        var named = IssueCatalogue.Shipped.Named(span.Of(text));
        var telling = labels.Where(IsTelling);
        return [.. (named.Count <= MostNamed ? telling.Concat(named.Select(n => n.Name)) : telling).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The issue of the catalogue that the text names last before a span's end, within a few sentences; none where it names none.</summary>
    public static ImmutableArray<string> NamedBefore(string text, Span span)
    {
        var end = Math.Clamp(span.End, 0, text.Length);
        var named = IssueCatalogue.Shipped.Named(text[Math.Max(0, end - Before)..end]);
        return named.Count == 0 ? [] : [named[^1].Name];
    }

    private static bool IsTelling(string label) => NormalForm.Words(label).Any(w => !Untelling.Contains(w)) || IssueCatalogue.Shipped.Match(label) is not null;
}
