namespace Chancery.Ledger;

/// <summary>How far a thread has come; docs/threads.md tells what moves it.</summary>
public enum ThreadState
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
    public static string Of(ThreadState state) => state switch
    {
        ThreadState.UnderDiscussion => "under discussion",
        ThreadState.InForce => "in force",
        ThreadState.CarriedOut => "carried out",
        _ => state.ToString().ToLowerInvariant(),
    };

    public static string Of(Side side) => side.ToString().ToLowerInvariant();

    /// <summary>Whether nothing more is expected in a thread.</summary>
    public static bool IsClosed(ThreadState state) =>
        state is ThreadState.CarriedOut or ThreadState.Refused or ThreadState.Lapsed or ThreadState.Withdrawn;

    /// <summary>Whether an answer is still awaited.</summary>
    public static bool IsPending(ThreadState state) =>
        state is ThreadState.Tabled or ThreadState.Acknowledged or ThreadState.UnderDiscussion;
}
