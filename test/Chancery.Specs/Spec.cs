using System.Collections.Immutable;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Chancery.Specs;

/// <summary>A spec file: a dispatch, as a fenced block or as a link to a sample, and tables of the lines that its reading must and must not hold.</summary>
/// <param name="Dispatch">The dispatch's file as Markdown with front matter.</param>
internal sealed record Spec(string Dispatch, ImmutableArray<ExpectedLine> Lines)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UsePreciseSourceLocation().Build();

    /// <param name="open">Gives the text of the file that the spec links to.</param>
    /// <exception cref="FormatException">No dispatch, or a heading, column or cell that no spec can hold.</exception>
    public static Spec Parse(string text, Func<string, string> open)
    {
        var blocks = Markdown.Parse(text, Pipeline);
        return new Spec(DispatchOf(blocks, open), [.. TablesOf(blocks).SelectMany(t => LinesOf(t.Section, t.Table))]);
    }

    private static string DispatchOf(MarkdownDocument blocks, Func<string, string> open)
    {
        if (blocks.OfType<FencedCodeBlock>().FirstOrDefault(b => b.Info == "dispatch") is { } block)
        {
            return block.Lines.ToString() + "\n";
        }

        var link = blocks.Descendants<LinkInline>().FirstOrDefault(l => l.Url?.EndsWith(".md", StringComparison.Ordinal) == true);
        return open(link?.Url ?? throw new FormatException("The spec has neither a fenced block marked 'dispatch' nor a link to one."));
    }

    private static IEnumerable<(Section Section, Table Table)> TablesOf(MarkdownDocument blocks)
    {
        var heading = "";
        foreach (var block in blocks)
        {
            if (block is HeadingBlock title)
            {
                heading = Text(title.Inline!);
            }
            else if (block is Table table)
            {
                yield return (Name<Section>(heading), table);
            }
        }
    }

    private static IEnumerable<ExpectedLine> LinesOf(Section section, Table table)
    {
        var rows = table.OfType<TableRow>().ToArray();
        var columns = rows[0].Skip(1).Select(c => Name<Column>(Text(c))).ToArray();
        foreach (var row in rows.Skip(1))
        {
            var cells = row.Select(Text).ToArray();
            yield return new ExpectedLine(section, row.Line + 1, Expectation.Parse(cells[0]), [.. columns.Zip(cells.Skip(1))]);
        }
    }

    private static T Name<T>(string words)
        where T : struct, Enum =>
        Enum.TryParse<T>(words.Replace(" ", ""), ignoreCase: true, out var name) ? name : throw new FormatException($"'{words}' is no {typeof(T).Name}.");

    private static string Text(MarkdownObject block) =>
        string.Concat(block.Descendants().Select(i => i switch
        {
            LiteralInline literal => literal.Content.ToString(),
            CodeInline code => code.Content,
            _ => "",
        })).Trim();
}
