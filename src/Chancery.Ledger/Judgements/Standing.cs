namespace Chancery.Ledger;

/// <summary>What people have judged of a claim.</summary>
public enum Standing
{
    Unreviewed,
    Confirmed,
    Corrected,
    Retracted,
}
