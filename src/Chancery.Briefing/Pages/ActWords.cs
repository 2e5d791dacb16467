using Chancery.Dispatches;

namespace Chancery.Briefing;

/// <summary>Acts in words: the past tense for what happened, other forms for what did not.</summary>
internal static class ActWords
{
    private static readonly Dictionary<ActKind, (string Base, string Past, string Link)> Words = new()
    {
        [ActKind.Meet] = ("meet", "met", "with"),
        [ActKind.Call] = ("speak by telephone", "spoke by telephone", "with"),
        [ActKind.Consult] = ("hold consultations", "held consultations", "with"),
        [ActKind.Visit] = ("visit", "visited", ""),
        [ActKind.Message] = ("write", "wrote", "to"),
        [ActKind.Propose] = ("make a proposal", "made a proposal", "to"),
        [ActKind.Invite] = ("invite", "invited", ""),
        [ActKind.Request] = ("make a request", "made a request", "to"),
        [ActKind.Offer] = ("make an offer", "made an offer", "to"),
        [ActKind.Reply] = ("reply", "replied", "to"),
        [ActKind.Acknowledge] = ("acknowledge", "acknowledged", "to"),
        [ActKind.Accept] = ("accept", "accepted", "from"),
        [ActKind.Refuse] = ("refuse", "refused", ""),
        [ActKind.Agree] = ("agree", "agreed", "with"),
        [ActKind.Sign] = ("sign", "signed", "with"),
        [ActKind.Implement] = ("carry out", "carried out", "towards"),
        [ActKind.Pledge] = ("undertake", "undertook", "towards"),
        [ActKind.Endorse] = ("support", "supported", ""),
        [ActKind.Aid] = ("give aid", "gave aid", "to"),
        [ActKind.Protest] = ("protest", "protested", "to"),
        [ActKind.Warn] = ("warn", "warned", ""),
        [ActKind.Deny] = ("deny", "denied", "to"),
        [ActKind.Sanction] = ("impose measures", "imposed measures", "on"),
        [ActKind.Suspend] = ("suspend", "suspended", "towards"),
        [ActKind.Expel] = ("expel", "expelled", ""),
        [ActKind.Seize] = ("seize", "seized", "from"),
        [ActKind.Attack] = ("attack", "attacked", ""),
    };

    /// <param name="due">Whether the day for which it was announced has come.</param>
    public static string Past(Act act, bool due = false) => act.Status switch
    {
        ActStatus.Planned when due && IsOwnMeasure(act) => $"announced that {(act.By.Count > 1 ? "they" : "it")} would {Words[act.Kind].Base}",
        ActStatus.Planned when due => $"{(act.By.Count > 1 ? "were" : "was")} to {Words[act.Kind].Base}",
        ActStatus.Planned => $"will {Words[act.Kind].Base}",
        ActStatus.Possible => $"may {Words[act.Kind].Base}",
        ActStatus.NotDone => $"did not {Words[act.Kind].Base}",
        _ => Words[act.Kind].Past,
    };

    // What a side says it suspends from a day on stands from that day.
    private static bool IsOwnMeasure(Act act) => act.Kind is ActKind.Suspend or ActKind.Sanction && act.By.Any(act.Claimant.Parties.Contains);

    public static string Link(ActKind kind) => Words[kind].Link;
}
