using NodaTime;

namespace Chancery.Ledger;

/// <summary>What a dossier's state of play is folded from: the claims that may count for it, and how many more there are.</summary>
/// <param name="Aside">Claims that nobody has judged and that cannot count for the question: those of one recording together.</param>
public sealed record DossierClaims(IReadOnlyList<HeldClaim> Claims, IReadOnlyList<AsideClaims> Aside)
{
    /// <summary>How many were set aside of what had been said by the end of a day.</summary>
    public int AsideBy(LocalDate asOf)
    {
        var count = 0;
        foreach (var aside in Aside)
        {
            count += aside.Said <= asOf ? aside.Count : 0;
        }

        return count;
    }
}

/// <summary>So many claims of one recording, said on one day, that are counted and not read.</summary>
public readonly record struct AsideClaims(long Sequence, LocalDate Said, int Count);
