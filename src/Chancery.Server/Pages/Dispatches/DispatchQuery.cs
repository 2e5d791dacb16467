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
        var links = new PieceLinks(claims, desk.Links, desk.Value("claim"));
        return new DispatchModel(header.Title ?? header.Id, header.Key.ToString())
        {
            Facts = Facts(header),
            Speakers = colours.Speakers,
            Paragraphs = new TextMarking(text, claims, colours, links).Paragraphs(),
            Claims = Voices(desk, claims, colours, links),
            Counted = string.Create(CultureInfo.InvariantCulture, $"{claims.Count(c => c.Claim is not StatementClaim)} acts, answers owed and dates; {claims.Count(c => c.Claim is StatementClaim)} statements in the text"),
            Url = WebAddress(header.Url),
        };
    }

    private static IReadOnlyList<FactModel> Facts(DispatchHeader header)
    {
        IEnumerable<FactModel> all =
        [
            new("Published", header.Published is { } day ? DateWords.Of(day) : "no date told"),
            new("Outlet", header.Outlet ?? ""),
            new("Id", header.Id == header.Sha256 ? "" : header.Id),
            new("Language", header.Language == "en" ? "" : header.Language),
            new("SHA-256", header.Sha256[..16] + "…"),
        ];
        return [.. all.Where(f => f.Value.Length > 0)];
    }

    private static List<VouchedModel> Voices(Desk desk, List<HeldClaim> claims, SpeakerColours colours, PieceLinks links)
    {
        var voices = new List<VouchedModel>();
        var group = new List<MarkedClaim>();
        for (var place = 0; place < claims.Count; place++)
        {
            var held = claims[place];
            if (held.Claim is StatementClaim)
            {
                continue;
            }

            var speaker = SpeakerColours.NameOf(held.Claim);
            if (voices.Count == 0 || voices[^1].Speaker != speaker)
            {
                voices.Add(new VouchedModel(speaker, colours.Of(held.Claim), group = []));
            }

            group.Add(Marked(desk, held, place) with { Jump = links.Anchor(held)! });
        }

        return voices;
    }

    private static MarkedClaim Marked(Desk desk, HeldClaim held, int place)
    {
        var note = held.Standing == Standing.Unreviewed ? held.Claim.Confidence.ToString() : held.Standing.ToString().ToLowerInvariant();
        return new MarkedClaim(place.ToString(CultureInfo.InvariantCulture), ClaimWords.SortOf(held.Claim), ClaimWords.What(held.Claim), desk.Links.Claim(PieceLinks.Short(held.Id)), note) { Jump = "" };
    }

    private static string? WebAddress(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) ? address.AbsoluteUri : null;
}
