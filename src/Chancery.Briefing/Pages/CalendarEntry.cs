using Chancery.Dispatches;
using Chancery.Ledger;
using NodaTime;

namespace Chancery.Briefing;

/// <summary>What a calendar shows of a dossier: a date that lapses or falls due, or a contact that is planned.</summary>
/// <param name="Claims">Those that tell it, the shown one first.</param>
public sealed record CalendarEntry(Edtf Date, string What, IReadOnlyList<HeldClaim> Claims)
{
    /// <summary>Whether a meeting, call, visit or round of consultations is meant; else a deadline.</summary>
    public bool IsContact { get; init; }

    /// <summary>The deadlines to come and the contacts that are planned, those with a date.</summary>
    public static IReadOnlyList<CalendarEntry> Of(StateOfPlay play)
    {
        var deadlines = play.Deadlines.Select(d => new CalendarEntry(d.Date, d.What, d.Claims));
        return [.. deadlines.Concat(play.Contacts.Where(d => IsToCome(d, play.Basis.Question.AsOf)).Select(Planned))];
    }

    private static bool IsToCome(Deed deed, LocalDate asOf) => deed.Status == ActStatus.Planned && deed.When is { } when && (when.Latest ?? LocalDate.MaxIsoValue) >= asOf;

    private static CalendarEntry Planned(Deed deed) =>
        new(deed.When!.Value, ContactWords.Of(deed), [deed.Lead, .. deed.Claims.Where(c => c.Id != deed.Lead.Id)]) { IsContact = true };
}
