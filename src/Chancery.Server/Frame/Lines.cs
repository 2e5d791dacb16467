using Chancery.Briefing;

namespace Chancery.Server.Frame;

/// <summary>A line with its words, ready to be shown.</summary>
/// <param name="Claim">Where its claim is; empty where it is no claim's.</param>
/// <param name="Words">Where its words stand in the dispatch.</param>
internal sealed record LineModel(string Date, string What, string Speaker, string Dispatch, string Quote, string Id, string Claim, string Words)
{
    public int Reports { get; init; }

    /// <summary>The words beyond what a line shows; null where all is shown.</summary>
    public string? MoreReports => Reports > 1 ? FormattableString.Invariant($"{Reports} reports") : null;
}

internal sealed record ItemModel(string Head, string? Href, IReadOnlyList<LineModel> Lines);

internal sealed record SectionModel(string Heading, IReadOnlyList<ItemModel> Items, string? More = null)
{
    /// <summary>An anchor made of the heading.</summary>
    public string Anchor => string.Concat(Heading.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
}

/// <summary>Makes what the desk's printed pages hold into what its web pages show.</summary>
internal static class Lines
{
    public static LineModel Of(PageLine line, Links links) => new(
        line.Date, line.What, line.Speaker, line.Dispatch, PageText.Shortened(line.Quote), line.Id, line.Id.Length > 0 ? links.Claim(line.Id) : "", line.Id.Length > 0 ? links.Words(line.Id) : "")
    {
        Reports = line.Reports,
    };

    public static ItemModel Of(PageItem item, Links links) => new(item.Head, null, [.. item.Lines.Select(l => Of(l, links))]);

    public static SectionModel Of(PageSection section, Links links) => new(section.Heading, [.. section.Items.Select(i => Of(i, links))]);

    public static IReadOnlyList<SectionModel> Of(Page page, Links links) => [.. page.Sections.Select(s => Of(s, links))];
}
