using AngleSharp.Dom;

namespace Chancery.Intake.Html;

/// <summary>Finds the part of a page that holds its text.</summary>
internal static class MainPart
{
    /// <summary>A paragraph's letters before a group of paragraphs is taken for the text of a page that does not mark it.</summary>
    private const int Least = 200;

    /// <summary>
    /// What the page marks as its article's body, its article or its main part; of several articles the longest, unless they are a list of
    /// short ones. Without such marks, the element that has the most text in paragraphs of its own; else the whole body.
    /// </summary>
    public static IElement Of(IDocument document)
    {
        var body = (IElement?)document.Body ?? document.DocumentElement;
        var main = Longest(document.QuerySelectorAll("main, [role=main]"));
        return Longest(document.QuerySelectorAll("[itemprop=articleBody]"))
            ?? Article(document, main ?? body)
            ?? main
            ?? MostParagraphs(body)
            ?? body;
    }

    private static IElement? Article(IDocument document, IElement around)
    {
        var articles = document.QuerySelectorAll("article");
        var longest = Longest(articles);
        return longest is null || (articles.Length > 1 && 2 * Letters(longest) < Letters(around)) ? null : longest;
    }

    private static IElement? Longest(IEnumerable<IElement> elements)
    {
        var longest = elements.MaxBy(Letters);
        return longest is null || Letters(longest) == 0 ? null : longest;
    }

    private static int Letters(IElement element) => element.QuerySelectorAll("p").Sum(p => p.TextContent.Length);

    private static IElement? MostParagraphs(IElement body)
    {
        var letters = new Dictionary<IElement, int>();
        foreach (var paragraph in body.QuerySelectorAll("p"))
        {
            if (paragraph.ParentElement is { } parent)
            {
                letters[parent] = letters.GetValueOrDefault(parent) + paragraph.TextContent.Length;
            }
        }

        return letters.Where(l => l.Value >= Least).OrderByDescending(l => l.Value).Select(l => l.Key).FirstOrDefault();
    }
}
