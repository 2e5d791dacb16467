using Chancery.Ledger;

namespace Chancery.Briefing;

/// <summary>What is printed, whatever the format: every renderer shows the same page.</summary>
/// <param name="Basis">What the answer rests on, in one line; empty for pages that rest on one claim.</param>
public sealed record Page(string Title, IReadOnlyList<PageSection> Sections, string Basis)
{
    /// <summary>The basis and the question in fields, for machines.</summary>
    public IReadOnlyList<PageField> Fields { get; init; } = [];

    /// <summary>The dates to come in what was asked about, whatever the page's limits leave out; null where the page has no calendar.</summary>
    public IReadOnlyList<CalendarEntry>? Calendar { get; init; }

    /// <summary>The lasting name of the row of changes that the page is a part of, whatever its dates; null where it tells no changes.</summary>
    public string? Feed { get; init; }

    /// <summary>Whether the page is the entries of a tracker: headlines that are links, under each the dispatch's own words.</summary>
    public bool IsTracker { get; init; }
}

/// <param name="More">What was left out and how to see it; null where nothing was.</param>
public sealed record PageSection(string Heading, IReadOnlyList<PageItem> Items, string? More = null);

/// <summary>One point of a section.</summary>
/// <param name="Head">The point in one line.</param>
/// <param name="Fields">The same for machines.</param>
/// <param name="Lines">The words that it rests on.</param>
public sealed record PageItem(string Head, IReadOnlyList<PageField> Fields, IReadOnlyList<PageLine> Lines)
{
    /// <summary>The head as a link, for formats that have links; null where it leads nowhere.</summary>
    public PageLink? Link { get; init; }
}

/// <param name="Words">What is shown.</param>
public sealed record PageLink(string Words, string Url);

public sealed record PageField(string Name, string? Value);

/// <summary>A line with its words: who said what, in which dispatch, and the id for <c>why</c>.</summary>
/// <param name="What">What it tells; empty where the head has said it.</param>
/// <param name="Quote">The words cited, exactly; empty where the line is no quotation.</param>
/// <param name="Reports">How many claims tell the same.</param>
public sealed record PageLine(string Date, string What, string Speaker, string Dispatch, string Quote, string Id, int Reports = 1)
{
    /// <summary>The claims that the line tells, the shown one first; empty where it tells none.</summary>
    public IReadOnlyList<HeldClaim> Claims { get; init; } = [];
}
