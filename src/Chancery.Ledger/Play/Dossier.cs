using Chancery.Dispatches;

namespace Chancery.Ledger;

/// <summary>What stands between two parties; the same in whichever order they are named.</summary>
public readonly record struct Dossier
{
    public Dossier(PartyCode one, PartyCode other)
    {
        if (one == other)
        {
            throw new ArgumentException($"a dossier stands between two parties, not {one} and itself", nameof(other));
        }

        (First, Second) = one < other ? (one, other) : (other, one);
    }

    /// <summary>The party whose code comes first.</summary>
    public PartyCode First { get; }

    public PartyCode Second { get; }

    /// <summary>How storage names it.</summary>
    public string Key => $"{First}/{Second}";

    public bool Has(PartyCode party) => party == First || party == Second;

    public PartyCode Other(PartyCode party) => party == First ? Second : First;

    /// <summary>Those of <paramref name="parties"/> that are of this dossier.</summary>
    public Parties Within(Parties parties) => Parties.Of(parties.Where(Has));

    public override string ToString() => Key;
}
