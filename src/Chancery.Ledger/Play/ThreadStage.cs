namespace Chancery.Ledger;

/// <summary>How far a thread has come; docs/threads.md tells what moves it.</summary>
public enum ThreadStage
{
    Tabled,
    Acknowledged,
    UnderDiscussion,
    Accepted,
    Agreed,
    InForce,
    CarriedOut,
    Refused,
    Lapsed,
    Withdrawn,
    Suspended,
}

/// <summary>Who acts, or whose move it is, as seen from the thread: who opened it, the other side, both, or nobody.</summary>
public enum Side
{
    Nobody,
    Initiator,
    Addressee,
    Both,
}

/// <summary>The words for states and sides in tables and pages.</summary>
public static class ThreadWords
{
    public static string Of(ThreadStage state) => state switch
    {
        ThreadStage.UnderDiscussion => "under discussion",
        ThreadStage.InForce => "in force",
        ThreadStage.CarriedOut => "carried out",
        _ => state.ToString().ToLowerInvariant(),
    };

    public static string Of(Side side) => side.ToString().ToLowerInvariant();

    /// <summary>Whether nothing more is expected in a thread.</summary>
    public static bool IsClosed(ThreadStage state) =>
        state is ThreadStage.CarriedOut or ThreadStage.Refused or ThreadStage.Lapsed or ThreadStage.Withdrawn;

    /// <summary>Whether an answer is still awaited.</summary>
    public static bool IsPending(ThreadStage state) =>
        state is ThreadStage.Tabled or ThreadStage.Acknowledged or ThreadStage.UnderDiscussion;
}
