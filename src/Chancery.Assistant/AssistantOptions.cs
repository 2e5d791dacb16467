using Chancery.Reading.Actors;
using Chancery.Reading.Data;
using NodaTime;

namespace Chancery.Assistant;

/// <summary>What an assistant's tools answer from.</summary>
/// <param name="Ledger">The ledger's place; it is read and never written.</param>
public sealed record AssistantOptions(string Ledger, IClock Clock)
{
    /// <summary>What names and codes stand for.</summary>
    public PartyDirectory Parties { get; init; } = ReaderData.Shared.Parties;

    /// <summary>Where the desk's pages are served, so that a citation leads to its claim there; null where they are not.</summary>
    public Uri? Desk { get; init; }
}
