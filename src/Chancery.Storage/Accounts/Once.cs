using Chancery.Ledger;

namespace Chancery.Storage;

/// <summary>Names a write, so that it is done once however often it is sent.</summary>
/// <param name="User">Who sends it; two users' keys are not the same.</param>
/// <param name="Request">The digest of what is sent; another request may not use the key.</param>
public sealed record OnceKey(string User, string Key, Digest Request);

/// <summary>How a write was answered.</summary>
/// <param name="Request">The digest of what was sent.</param>
public sealed record KeptAnswer(Digest Request, int Status, byte[] Body);

/// <summary>On what terms something is appended.</summary>
/// <param name="Answer">The answer to the sender; kept in the same transaction where the write is named.</param>
public sealed record WriteTerms(Func<Appended, (int Status, byte[] Body)> Answer)
{
    /// <summary>The write's name; null where it has none.</summary>
    public OnceKey? Once { get; init; }

    /// <summary>Asked in the transaction, when nobody else can write; where it says no, nothing is appended.</summary>
    public Func<ILedgerStore, bool> Allows { get; init; } = _ => true;
}

/// <summary>What became of a write.</summary>
/// <param name="Answer">How it is answered; null where the terms did not allow it.</param>
/// <param name="IsEarlier">Whether it had been done before.</param>
public sealed record Written(KeptAnswer? Answer, bool IsEarlier);
