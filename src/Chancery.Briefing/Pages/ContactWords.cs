using System.Globalization;
using Chancery.Dispatches;
using Chancery.Ledger;

namespace Chancery.Briefing;

/// <summary>A contact in words: which, how many, who, where, as the report shown tells it: other reports may be of another encounter of the same day.</summary>
internal static class ContactWords
{
    public static string Of(Deed deed)
    {
        var act = deed.Act;
        var people = PersonNames.Once(act.Participants.Select(p => p.Name));
        var who = people.Count == 0 ? "" : $" ({string.Join(", ", people)})";
        var place = act.Place is { } where ? $", {where}" : "";
        return $"{Round(deed)}{What(deed)}{who}{place}{About(act)}{(deed.IsUnreported ? " (whether it happened is not told)" : "")}";
    }

    private static string What(Deed deed)
    {
        var what = LineMaker.What(deed.Act with { Issues = [] }, deed.IsDue || deed.IsUnreported);
        return deed.Act.Count?.ToString(CultureInfo.InvariantCulture) is not { } count ? what
            : deed.Act.Kind == ActKind.Consult ? what.Replace("consultations", $"{count} rounds of consultations", StringComparison.Ordinal)
            : $"{what} {count} times";
    }

    private static string Round(Deed deed) => deed.Act.Round?.ToString(CultureInfo.InvariantCulture) is { } round ? $"round {round}: " : "";

    // What was talked of, where a label names a standing issue: a contact's other labels are mostly its own name.
    private static string About(Act act)
    {
        var issues = act.Issues.Where(i => IssueCatalogue.Shipped.Match(i) is { Key: not ("visits" or "summit" or "ties") }).ToList();
        return issues.Count == 0 ? "" : $"; on {string.Join("; ", issues)}";
    }
}
