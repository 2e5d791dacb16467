using Chancery.Dispatches;
using Chancery.Ledger;
using NodaTime;

namespace Chancery.Briefing;

/// <summary>A page to be written, with what formats need beside it.</summary>
/// <param name="Text">Gives a dispatch's text.</param>
public sealed record PageExport(Page Page, Func<DispatchKey, string> Text)
{
    /// <summary>When the last recording that the page rests on was made: the one time that stamps are taken from.</summary>
    public Instant Recorded { get; init; } = NodaConstants.UnixEpoch;

    /// <summary>What a party is called and is.</summary>
    public Func<PartyCode, ExportedParty> Party { get; init; } = code => new ExportedParty(code.Value, IsState: true);

    /// <summary>Columns of plain text.</summary>
    public int Width { get; init; } = 100;

    /// <summary>The claims that the page's lines tell, each once, in the page's order.</summary>
    public IReadOnlyList<HeldClaim> Claims() => [.. Page.Sections.SelectMany(s => s.Items).SelectMany(ClaimsOf).DistinctBy(c => c.Id)];

    internal static IEnumerable<HeldClaim> ClaimsOf(PageItem item) => item.Lines.SelectMany(l => l.Claims);

    /// <summary>The words that a claim cites.</summary>
    internal string Quote(HeldClaim held) => held.Claim.Span.Of(Text(held.Claim.Dispatch));
}

/// <param name="IsState">Whether it is a state or territory; else an organisation or a group.</param>
public sealed record ExportedParty(string Name, bool IsState);
