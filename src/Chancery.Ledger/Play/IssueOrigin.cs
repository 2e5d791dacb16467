using Chancery.Dispatches;
using NodaTime;

namespace Chancery.Ledger;

/// <summary>Where an issue comes from: the earliest act on it that dispatches tell of in retrospect, with its own date.</summary>
internal static class IssueOrigin
{
    /// <summary>An act told of so many days after it is told as history.</summary>
    private const int HistoryDays = 31;

    /// <summary>Acts by which issues come into the world; talks, words and appeals are about what is there already.</summary>
    private static readonly ActKind[] Makers =
    [
        ActKind.Agree, ActKind.Sign, ActKind.Sanction, ActKind.Seize, ActKind.Expel, ActKind.Suspend, ActKind.Attack, ActKind.Implement, ActKind.Propose, ActKind.Offer, ActKind.Pledge,
    ];

    public static Deed? Of(IEnumerable<Deed> deeds) =>
        deeds.Where(IsHistory).OrderBy(d => d.FirstDay).ThenBy(d => d.Lead.Id).FirstOrDefault();

    private static bool IsHistory(Deed deed) =>
        deed.Happened && Makers.Contains(deed.Act.Kind) && deed.FirstDay > LocalDate.MinIsoValue && deed.LastDay < LocalDate.MaxIsoValue
        && Period.DaysBetween(deed.LastDay, deed.Lead.Said) >= HistoryDays;
}
