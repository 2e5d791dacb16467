using System.ComponentModel;
using Chancery.Dispatches;
using Chancery.Ledger;
using ModelContextProtocol;
using NodaTime;

namespace Chancery.Assistant.Tools;

/// <summary>Which claims and dispatches a search asks for.</summary>
public sealed record SearchFilter
{
    [Description("Claims of acts by or to this party, by code or name.")]
    public string? Party { get; init; }

    [Description("Claims of acts of this kind: propose, request, agree, refuse, sanction, meet, call, visit, …")]
    public string? Kind { get; init; }

    [Description("Claims about this issue: its name, key or a wording.")]
    public string? Issue { get; init; }

    [Description("Claims that somebody of this name makes.")]
    public string? Speaker { get; init; }

    [Description("Dispatches published on or after this day, as 2025-11-08.")]
    public string? From { get; init; }

    [Description("Dispatches published on or before this day, as 2025-11-08.")]
    public string? To { get; init; }
}

/// <summary>A search's filter as it holds for one question.</summary>
internal sealed class ChosenClaims(Asking asking, SearchFilter filter)
{
    private readonly PartyCode? _party = asking.PartyIfNamed("party", filter.Party);
    private readonly ActKind? _kind = KindOf(filter.Kind);
    private readonly string? _issue = asking.Issue(filter.Issue);
    private readonly string? _speaker = string.IsNullOrWhiteSpace(filter.Speaker) ? null : Asking.Short("speaker", filter.Speaker);
    private readonly LocalDate? _from = Asking.Day("from", filter.From), _to = Asking.Day("to", filter.To);

    /// <summary>Whether particular claims are asked for.</summary>
    public bool IsNarrowed => _party is not null || _kind is not null || _issue is not null || _speaker is not null;

    public bool Takes(DispatchHeader header) =>
        (_from is null || header.Published >= _from) && (_to is null || header.Published <= _to) && (header.Published is null || header.Published <= asking.Question.AsOf);

    public bool Takes(HeldClaim held) =>
        (_party is not { } party || PartiesOf(held.Claim).Contains(party))
        && (_kind is null || (held.Claim is ActClaim act && act.Act.Kind == _kind))
        && (_speaker is null || held.Claim.Claimant.Name.Contains(_speaker, StringComparison.OrdinalIgnoreCase))
        && (_issue is null || asking.Queries.Issues.Resolve(held.Id, held.Claim.Issues).Contains(_issue));

    private static ActKind? KindOf(string? code) => string.IsNullOrWhiteSpace(code) ? null
        : Codes.TryParse(code.Trim(), out ActKind kind) ? kind
        : throw new McpException($"kind: '{Asking.Short("kind", code)}' is no kind of act. Kinds are {string.Join(", ", Enum.GetValues<ActKind>().Select(Codes.Of))}.");

    private static Parties PartiesOf(Claim claim) => claim switch
    {
        ActClaim act => act.Act.By.Union(act.Act.To),
        OwedClaim owed => owed.Owed.By.Union(owed.Owed.To),
        _ => claim.Claimant.Parties,
    };
}
