using System.Globalization;
using System.Text;

namespace Chancery.Briefing;

/// <summary>A page as a table: a row for every line, or for a point that has none. RFC 4180, UTF-8.</summary>
internal sealed class CsvFormat : PageFormat
{
    private static readonly string[] Columns = ["section", "point", "date", "what", "speaker", "dispatch", "url", "quote", "claim", "reports"];

    private static readonly PageLine NoLine = new("", "", "", "", "", "", 0);

    public override string Name => "csv";
    public override string MediaType => "text/csv; charset=utf-8";
    public override string Extension => ".csv";

    public override void Write(PageExport export, Stream output)
    {
        var text = new StringBuilder(CsvRow.Of(Columns));
        foreach (var section in export.Page.Sections)
        {
            foreach (var item in section.Items)
            {
                foreach (var line in item.Lines.DefaultIfEmpty(NoLine))
                {
                    text.Append(CsvRow.Of(Cells(section, item, line)));
                }
            }
        }

        output.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static string[] Cells(PageSection section, PageItem item, PageLine line) =>
    [
        section.Heading, item.Head, line.Date, line.What, line.Speaker, line.Dispatch, line.Claims.Count == 0 ? "" : line.Claims[0].Dispatch.Url ?? "",
        line.Quote, line.Id, line.Reports.ToString(CultureInfo.InvariantCulture),
    ];
}
