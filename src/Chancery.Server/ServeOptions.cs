using Chancery.Ledger;
using Chancery.Reading.Actors;
using Chancery.Reading.Data;
using Chancery.Server.Access;
using NodaTime;

namespace Chancery.Server;

/// <summary>What the server is told when it starts.</summary>
/// <param name="Ledger">The ledger's place.</param>
/// <param name="Address">Where it listens.</param>
/// <param name="User">Whose name stands with what is recorded where nobody signs in and a form gives none.</param>
public sealed record ServeOptions(string Ledger, Uri Address, Author User, IClock Clock)
{
    /// <summary>How others reach it.</summary>
    public AccessOptions Access { get; init; } = new();

    /// <summary>What names and codes stand for.</summary>
    public PartyDirectory Parties { get; init; } = ReaderData.Shared.Parties;

    /// <summary>Makes the reader of dispatches that are added; it is made when the first one is.</summary>
    public Func<Reading.Reader> CreateReader { get; init; } = Reading.Reader.Create;
}
