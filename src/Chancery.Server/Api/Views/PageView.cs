using Chancery.Briefing;

namespace Chancery.Server.Api;

/// <summary>A page as its command prints it, every quote in full.</summary>
/// <param name="Basis">What it rests on, field by field.</param>
internal sealed record PageView(string Schema, string Title, IReadOnlyDictionary<string, string> Basis, IReadOnlyList<PageSectionView> Sections)
{
    public static PageView Of(Page page) => new(PageJson.Schema, page.Title, Fields(page.Fields), [.. page.Sections.Select(Section)]);

    private static PageSectionView Section(PageSection section) =>
        new(section.Heading, [.. section.Items.Select(i => new PageItemView(i.Head, Fields(i.Fields), [.. i.Lines.Select(Line)]))], section.More);

    private static PageLineView Line(PageLine line) => new(line.Date, line.What, line.Speaker, line.Dispatch, line.Quote, line.Id, line.Reports);

    private static Dictionary<string, string> Fields(IReadOnlyList<PageField> fields)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in fields.Where(f => f.Value is not null))
        {
            all[field.Name] = field.Value!;
        }

        return all;
    }
}

/// <param name="More">What was left out and how to see it; none where nothing was.</param>
internal sealed record PageSectionView(string Heading, IReadOnlyList<PageItemView> Items, string? More);

/// <param name="Head">The point in one line.</param>
/// <param name="Fields">The same for machines.</param>
/// <param name="Lines">The words that it rests on.</param>
internal sealed record PageItemView(string Head, IReadOnlyDictionary<string, string> Fields, IReadOnlyList<PageLineView> Lines);

/// <param name="Quote">The words cited, exactly.</param>
/// <param name="Id">The claim's; empty where the line is no claim's.</param>
/// <param name="Reports">How many claims tell the same.</param>
internal sealed record PageLineView(string Date, string What, string Speaker, string Dispatch, string Quote, string Id, int Reports);
