using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace Chancery.Server.Api;

/// <summary>The two axes and the trust, which every question takes.</summary>
/// <param name="AsOf">What had been said by the end of this day (2025-11-08); else today.</param>
/// <param name="Known">What the ledger had recorded by the end of this day, or by this sequence; else all.</param>
/// <param name="Trust">How much confidence an unreviewed claim needs to be shown (0.80); else as much as the desk usually asks.</param>
internal sealed record Asked(
    [property: FromQuery(Name = "as-of"), Description("What had been said by the end of this day (2025-11-08); else today.")] string? AsOf,
    [property: FromQuery(Name = "known"), Description("What the ledger had recorded by the end of this day, or by this sequence; else all.")] string? Known,
    [property: FromQuery(Name = "trust"), Description("How much confidence an unreviewed claim needs to be shown (0.80); else as much as the desk usually asks.")] string? Trust);

/// <summary>The axes of a page, and the format that it is written in.</summary>
internal sealed record AskedPage(
    [property: FromQuery(Name = "as-of"), Description("What had been said by the end of this day (2025-11-08); else today.")] string? AsOf,
    [property: FromQuery(Name = "known"), Description("What the ledger had recorded by the end of this day, or by this sequence; else all.")] string? Known,
    [property: FromQuery(Name = "trust"), Description("How much confidence an unreviewed claim needs to be shown (0.80); else as much as the desk usually asks.")] string? Trust,
    [property: FromQuery(Name = "format"), Description("Another form than JSON: text, md, html, docx, csv, ics, atom, jsonld, ftm, plover, as far as it fits the page.")] string? Format);

/// <summary>Which part of a list is asked for.</summary>
internal sealed record Paging(
    [property: FromQuery(Name = "cursor"), Description("Where the list goes on, as `next` of the answer before gives it.")] string? Cursor,
    [property: FromQuery(Name = "limit"), Description("How many at most: 1 to 500; else 50.")] string? Limit);
