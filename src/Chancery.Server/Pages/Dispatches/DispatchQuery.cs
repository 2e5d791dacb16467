using System.Globalization;
using Chancery.Briefing;
using Chancery.Ledger;
using Chancery.Server.Frame;

namespace Chancery.Server.Pages;

/// <summary>Asks for a dispatch with its claims.</summary>
internal static class DispatchQuery
{
    public static PageModel? Of(Desk desk)
    {
        if (!ulong.TryParse(desk.Route("key"), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            || desk.Queries.Header(new DispatchKey(value)) is not { } header || (header.Published ?? desk.AsOf) > desk.AsOf)
        {
            return null;
        }

        var text = desk.Text(header.Key);
        var claims = desk.Queries.Claims(header.Key).Where(c => c.Standing != Standing.Retracted).OrderBy(c => c.Claim.Span.Start).ThenByDescending(c => c.Claim.Span.Length).ThenBy(c => c.Id).ToList();
        var colours = new SpeakerColours(claims);
        return new DispatchModel(header.Title ?? header.Id, header.Key.ToString())
        {
            Facts = Facts(header),
            Speakers = colours.Speakers,
            Paragraphs = new TextMarking(text, claims, colours, desk.Value("claim")).Paragraphs(),
            Claims = [.. claims.Select(c => Marked(desk, c, colours))],
            Url = WebAddress(header.Url),
        };
    }

    /// <summary>The claim's place on the page, short enough for a page with hundreds.</summary>
    public static string Anchor(ClaimId id) => id.ToString()[..8];

    private static IReadOnlyList<FactModel> Facts(DispatchHeader header)
    {
        IEnumerable<FactModel> all =
        [
            new("Published", header.Published is { } day ? DateWords.Of(day) : "no date told"),
            new("Outlet", header.Outlet ?? ""),
            new("Id", header.Id),
            new("Language", header.Language == "en" ? "" : header.Language),
            new("SHA-256", header.Sha256[..16] + "…"),
        ];
        return [.. all.Where(f => f.Value.Length > 0)];
    }

    private static MarkedClaim Marked(Desk desk, HeldClaim held, SpeakerColours colours)
    {
        var note = held.Standing == Standing.Unreviewed ? held.Claim.Confidence.ToString() : held.Standing.ToString().ToLowerInvariant();
        return new MarkedClaim(Anchor(held.Id), ClaimWords.SortOf(held.Claim), ClaimWords.What(held.Claim), SpeakerColours.NameOf(held.Claim), colours.Of(held.Claim), desk.Links.Claim(held.Id.ToString()), note);
    }

    private static string? WebAddress(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) ? address.AbsoluteUri : null;
}
