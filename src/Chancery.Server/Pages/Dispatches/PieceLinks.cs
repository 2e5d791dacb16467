using System.Globalization;
using Chancery.Ledger;
using Chancery.Server.Frame;

namespace Chancery.Server.Pages;

/// <summary>Addresses and anchors of a dispatch's claims, short enough for a page with hundreds.</summary>
internal sealed class PieceLinks(IReadOnlyList<HeldClaim> claims, Links links, string? chosen)
{
    /// <summary>Where the words of the chosen claim begin.</summary>
    public const string Here = "here";

    private const int Digits = 9;

    private readonly Dictionary<ClaimId, int> _places = claims.Select((c, i) => (c.Id, i)).ToDictionary();

    /// <summary>The digits that tell a claim from all others of a ledger, with next to no doubt.</summary>
    public static string Short(ClaimId id) => id.ToString()[..Digits];

    public bool IsChosen(HeldClaim held) => chosen is not null && held.Id.ToString() == chosen;

    /// <summary>Where a claim's words begin; none for a statement, to which no list leads, unless it is chosen.</summary>
    public string? Anchor(HeldClaim held) => IsChosen(held) ? Here : held.Claim is StatementClaim ? null : string.Create(CultureInfo.InvariantCulture, $"w{_places[held.Id]}");

    /// <summary>A statement leads to its page, any other claim to its line in the list beside the text.</summary>
    public string Href(HeldClaim held) => held.Claim is StatementClaim ? links.To($"/c/{Short(held.Id)}") : string.Create(CultureInfo.InvariantCulture, $"#c{_places[held.Id]}");
}
