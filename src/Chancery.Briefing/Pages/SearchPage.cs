using Chancery.Ledger;

namespace Chancery.Briefing;

/// <summary>Dispatches found, each with its claims that were asked for, or with where the words stand.</summary>
public static class SearchPage
{
    private const int Around = 90;

    public static Page Of(string words, IReadOnlyList<DayEntry> found, LineMaker lines) =>
        new($"Search: {words}", found.Count == 0 ? [] : [new PageSection(FormattableString.Invariant($"{found.Count} dispatches"), [.. found.Select(f => Item(f, words, lines))])], "");

    private static PageItem Item(DayEntry entry, string words, LineMaker lines)
    {
        var said = entry.Dispatch.Published is { } day ? DateWords.Of(day) : "no date";
        var found = entry.Claims.Count > 0
            ? entry.Claims.Select(c => lines.Line(c, "", c.Claim is ActClaim act ? LineMaker.What(act.Act) : ""))
            : [new PageLine("", "", "", "", Snippet(entry.Text, words), "")];
        return new PageItem($"{said}: {entry.Dispatch.Title ?? entry.Dispatch.Id}", [new("dispatch", entry.Dispatch.Id), new("url", entry.Dispatch.Url)], [.. found]) { Link = SafeLinks.To(entry.Dispatch, $"{said}: {entry.Dispatch.Title ?? entry.Dispatch.Id}") };
    }

    private static string Snippet(string text, string words)
    {
        var first = words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => text.IndexOf(w, StringComparison.OrdinalIgnoreCase)).Where(i => i >= 0).DefaultIfEmpty(0).Min();
        var start = Math.Max(0, first - Around);
        return text.Substring(start, Math.Min(2 * Around, text.Length - start));
    }
}
