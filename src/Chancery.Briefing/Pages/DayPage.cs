using Chancery.Ledger;
using NodaTime;

namespace Chancery.Briefing;

/// <summary>A dispatch of the day with its claims of the dossier.</summary>
public sealed record DayEntry(DispatchHeader Dispatch, string? Headline, string Text, IReadOnlyList<HeldClaim> Claims);

/// <summary>What a tracker's keeper would write for a day: each dispatch's headline, the paragraphs that concern the dossier, and the link.</summary>
public static class DayPage
{
    public static Page Of(LocalDate day, (string One, string Other) named, IEnumerable<DayEntry> entries, LineMaker lines)
    {
        var items = entries.Where(e => e.Claims.Count > 0).Select(e => Item(e, lines)).ToList();
        return new Page($"{named.One} – {named.Other}: {DateWords.Of(day)}", items.Count == 0 ? [] : [new PageSection(DateWords.Of(day), items)], "")
        {
            Feed = $"entries {named.One}/{named.Other}",
            IsTracker = true,
        };
    }

    private static PageItem Item(DayEntry entry, LineMaker lines)
    {
        var head = entry.Headline ?? entry.Dispatch.Title ?? LineMaker.What(((ActClaim)entry.Claims[0].Claim).Act);
        var link = entry.Dispatch.Url is { } url ? $"{head} ({url})" : head;
        var paragraphs = ParagraphsAround.Of(entry.Text, entry.Claims).Select(p => new PageLine("", "", "", LineMaker.DispatchOf(entry.Dispatch, entry.Claims[0].Said), p.Words, p.Claim.Id.ToString()) { Claims = [p.Claim] });
        return new PageItem(link, [new("dispatch", entry.Dispatch.Id), new("url", entry.Dispatch.Url)], [.. paragraphs]) { Link = SafeLinks.To(entry.Dispatch, head) };
    }
}
