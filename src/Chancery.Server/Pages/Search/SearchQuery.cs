using System.Globalization;
using Chancery.Briefing;
using Chancery.Dispatches;
using Chancery.Ledger;
using Chancery.Server.Frame;

namespace Chancery.Server.Pages;

/// <summary>Finds dispatches by their words, and claims in them by party, kind, issue, speaker and date.</summary>
internal static class SearchQuery
{
    private const int MostFound = 2000, MostLooked = 250, OnPage = 30, MostClaims = 5, FacetValues = 8, Around = 110;

    private static readonly string[] Kinds = ["", .. Enum.GetValues<ActKind>().Select(Codes.Of)];

    public static PageModel Of(Desk desk)
    {
        var words = desk.Value("q") ?? "";
        var chosen = ClaimFilter.Of(desk);
        var headers = words.Length == 0 ? [] : desk.Store.Search(words, MostFound, desk.Snapshot.Head.Sequence).Where(h => Takes(desk, h)).ToList();
        var looked = headers.Take(chosen is null ? OnPage : MostLooked).Select(h => (Header: h, Claims: chosen is null ? [] : Claims(desk, h, chosen)));
        var found = looked.Where(f => chosen is null || f.Claims.Count > 0).Take(OnPage).ToList();
        return new SearchModel(words.Length == 0 ? "Search" : $"Search: {words}", Choices(desk), [.. found.Select(f => Found(desk, f.Header, f.Claims, words))])
        {
            Part = "Search",
            Shown = words.Length == 0 ? "" : Shown(headers.Count, found.Count, chosen is not null),
            Facets = words.Length == 0 ? [] : [Facet(desk, "outlet", headers.Select(h => h.Outlet ?? "")), Facet(desk, "year", headers.Select(h => h.Published is { } day ? day.Year.ToString(CultureInfo.InvariantCulture) : ""))],
        };
    }

    private static bool Takes(Desk desk, DispatchHeader header) =>
        (header.Published is null || header.Published <= desk.AsOf)
        && (desk.Day("from") is not { } from || header.Published >= from)
        && (desk.Day("to") is not { } to || header.Published <= to)
        && (desk.Value("outlet") is not { } outlet || header.Outlet == outlet)
        && (desk.Value("year") is not { } year || header.Published?.Year.ToString(CultureInfo.InvariantCulture) == year);

    private static IReadOnlyList<HeldClaim> Claims(Desk desk, DispatchHeader header, Func<HeldClaim, bool> chosen) =>
        [.. desk.Queries.Claims(header.Key).Where(c => c.Claim is not StatementClaim && desk.Question.Trusts(c) && chosen(c))];

    private static FoundModel Found(Desk desk, DispatchHeader header, IReadOnlyList<HeldClaim> claims, string words) => new(
        header.Title ?? header.Id,
        desk.Links.Dispatch(header.Key),
        LineMaker.DispatchOf(header, header.Published ?? desk.AsOf),
        claims.Count > 0 ? null : Snippet(desk.Text(header.Key), words),
        [.. claims.Take(MostClaims).Select(c => Lines.Of(desk.Lines.Line(c, "", ClaimWords.What(c.Claim)), desk.Links))]);

    private static SnippetModel Snippet(string text, string words)
    {
        var (at, length) = Match(text, words.Trim()) ?? words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => Match(text, w)).OfType<(int At, int Length)>().DefaultIfEmpty((0, 0)).Min();
        var start = at <= Around ? 0 : text.IndexOf(' ', at - Around, Around) is >= 0 and var blank ? blank + 1 : at;
        var end = at + length + Around >= text.Length ? text.Length : text.LastIndexOf(' ', at + length + Around, Around) is >= 0 and var last ? last : at + length;
        return new SnippetModel((start > 0 ? "… " : "") + text[start..at], text.Substring(at, length), text[(at + length)..end] + (end < text.Length ? " …" : ""));
    }

    // As whole words where the text has them so, else as a part of one.
    private static (int At, int Length)? Match(string text, string words)
    {
        var first = text.IndexOf(words, StringComparison.OrdinalIgnoreCase);
        for (var at = first; at >= 0; at = text.IndexOf(words, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + words.Length == text.Length || !char.IsLetterOrDigit(text[at + words.Length])))
            {
                return (at, words.Length);
            }
        }

        return first < 0 ? null : (first, words.Length);
    }

    private static IReadOnlyList<ChoiceModel> Choices(Desk desk) =>
    [
        ChoiceModel.Text("q", "Words", desk.Value("q")),
        ChoiceModel.Text("party", "Party", desk.Value("party")),
        ChoiceModel.OneOf("kind", "Act", desk.Value("kind") ?? "", Kinds),
        ChoiceModel.Text("issue", "Issue", desk.Value("issue")),
        ChoiceModel.Text("speaker", "Speaker", desk.Value("speaker")),
        ChoiceModel.Day("from", "From", desk.Value("from") ?? ""),
        ChoiceModel.Day("to", "To", desk.Value("to") ?? ""),
    ];

    private static string Shown(int all, int shown, bool filtered) => string.Create(
        CultureInfo.InvariantCulture,
        $"{shown} shown of {all}{(all == MostFound ? " or more" : "")} dispatches with these words{(filtered && all > MostLooked ? $"; claims were looked for in the latest {MostLooked}" : "")}");

    private static FacetModel Facet(Desk desk, string name, IEnumerable<string> values) => new(
        char.ToUpperInvariant(name[0]) + name[1..],
        [.. values.Where(v => v.Length > 0).GroupBy(v => v, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Take(FacetValues)
            .Select(g => new FacetValue(g.Key, g.Count(), Narrowed(desk, name, g.Key)))]);

    private static string Narrowed(Desk desk, string name, string value) =>
        desk.Links.To("/search", [.. desk.Http.Request.Query.Where(q => q.Key != name && !Links.AxisNames.Contains(q.Key)).Select(q => (q.Key, (string?)q.Value.ToString())), (name, value)]);
}
