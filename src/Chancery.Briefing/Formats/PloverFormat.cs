using System.Globalization;
using System.Text;
using Chancery.Dispatches;
using Chancery.Ledger;

namespace Chancery.Briefing;

/// <summary>The acts that a page cites as the event table that <c>acts</c> prints, with PLOVER's types.</summary>
internal sealed class PloverFormat : PageFormat
{
    public override string Name => "plover";
    public override string MediaType => "text/csv; charset=utf-8";
    public override string Extension => ".plover.csv";

    public override void Write(PageExport export, Stream output)
    {
        var text = new StringBuilder(CsvRow.Of(EventTable.Columns));
        foreach (var held in export.Claims())
        {
            if (held.Claim is ActClaim { Act: var act })
            {
                text.Append(CsvRow.Of(EventTable.Cells(held.Dispatch.Id, act, export.Quote(held))));
            }
        }

        output.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }
}

/// <summary>Acts as rows of the table usual in the field of event data.</summary>
public static class EventTable
{
    public static IReadOnlyList<string> Columns { get; } =
        ["dispatch", "date", "source", "target", "type", "kind", "status", "issues", "claimant", "claimant_party", "confidence", "start", "end", "quote", "because"];

    public static string[] Cells(string dispatch, Act act, string quote) =>
    [
        dispatch,
        act.When?.Value ?? "",
        string.Join(';', act.By),
        string.Join(';', act.To),
        act.Plover ?? "",
        Codes.Of(act.Kind),
        Codes.Of(act.Status),
        string.Join("; ", act.Issues),
        act.Claimant.Name,
        string.Join(';', act.Claimant.Parties),
        act.Confidence.ToString(),
        act.Span.Start.ToString(CultureInfo.InvariantCulture),
        act.Span.End.ToString(CultureInfo.InvariantCulture),
        quote,
        act.Because,
    ];
}
