using System.Collections.Immutable;
using Chancery.Dispatches;

namespace Chancery.Ledger;

/// <summary>
/// Labels that tell no issue by themselves ('proposal', 'the parties') give way to the issues of the catalogue that the cited words name;
/// where those name none, the label is left out. So do labels that share no word with the cited ones, where these name an issue. A function of
/// the claim's own label and words, of nothing else.
/// </summary>
internal static class LabelGuide
{
    private const int MostNamed = 2;

    /// <summary>How many characters back an issue is looked for: two or three sentences.</summary>
    private const int Before = 300;

    /// <param name="cited">The issues that the cited words name.</param>
    public static ImmutableArray<string> Refine(ImmutableArray<string> labels, Dispatch dispatch, Span span, Func<IReadOnlyList<CatalogueIssue>> cited)
    {
        var (title, text) = (dispatch.Title, dispatch.Text);
        if (labels.IsDefaultOrEmpty || span.Start < 0 || span.End > text.Length || span.Length <= 0)
        {
            return labels.IsDefault ? [] : labels;
        }

        labels = [.. labels.Select(l => IssueAnaphors.Resolve(l, $"{title} {text[..span.End]}")?.Name ?? l).Distinct(StringComparer.Ordinal)];
        var telling = Once(labels.Where(LabelGate.Passes)).ToImmutableArray();
        var isBorrowed = !telling.Any(l => SharesWord(l, span.Of(text)));
        var named = isBorrowed ? cited() : [];
        return isBorrowed && named.Count <= MostNamed && (named.Count > 0 || telling.IsEmpty) ? [.. named.Select(n => n.Name)] : telling;
    }

    /// <summary>Whether a word of a label stands in the cited words.</summary>
    public static bool SharesWord(string label, string words) =>
        label.Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(w => w.Length > 2 && words.Contains(w, StringComparison.OrdinalIgnoreCase));

    // The labels that the catalogue knows, and one other: a phrase's parts are seldom issues of their own.
    private static IEnumerable<string> Once(IEnumerable<string> labels)
    {
        var others = 0;
        return [.. labels.Where(l => IssueCatalogue.Shipped.Match(l) is not null || others++ == 0)];
    }

    /// <summary>
    /// The issue of the catalogue that the text names last before a span's end, within a few sentences, else the only one that the title
    /// names; none where they name none.
    /// </summary>
    public static ImmutableArray<string> NamedBefore(Dispatch dispatch, Span span)
    {
        var end = Math.Clamp(span.End, 0, dispatch.Text.Length);
        var named = IssueCatalogue.Shipped.Named(dispatch.Text[Math.Max(0, end - Before)..end]);
        return named.Count > 0 ? [named[^1].Name]
            : dispatch.Title is { } title && IssueCatalogue.Shipped.Named(title) is [var only] ? [only.Name] : [];
    }
}
