using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Chancery.Dispatches;
using NodaTime;

namespace Chancery.Ledger;

/// <summary>
/// Joins reports of one act: the same kind, by and to, an issue in common (contacts need none), and dates that can be the same. Undated
/// reports are one where they were told within a few days (contacts) or weeks (the rest) of each other.
/// </summary>
internal sealed class DeedJoiner(IssueResolver issues)
{
    private const int ContactDays = 2;
    private const int OtherDays = 45;

    private readonly Dictionary<string, List<Deed>> _byIssue = new(StringComparer.Ordinal);

    public static bool IsContact(ActKind kind) => kind is ActKind.Meet or ActKind.Call or ActKind.Consult or ActKind.Visit;

    /// <summary>The deeds in the order in which they were first told.</summary>
    /// <param name="claims">Claims of acts, by the day they were said.</param>
    public List<Deed> Join(IEnumerable<HeldClaim> claims)
    {
        var deeds = new List<Deed>();
        foreach (var claim in claims)
        {
            var act = ((ActClaim)claim.Claim).Act;
            var about = issues.Resolve(claim.Id, act.Issues);
            var known = Buckets(act, about).SelectMany(b => CollectionsMarshal.GetValueRefOrAddDefault(_byIssue, b, out _) ??= []).LastOrDefault(d => CanBeOne(d, claim));
            if (known is null)
            {
                deeds.Add(known = new Deed(claim, about));
            }
            else
            {
                known.Add(claim);
                known.Cover(about);
            }

            Index(known, Buckets(act, about));
        }

        return deeds;
    }

    private void Index(Deed deed, IEnumerable<string> buckets)
    {
        foreach (var bucket in buckets)
        {
            var list = _byIssue[bucket];
            if (list.Count == 0 || !list.Contains(deed))
            {
                list.Add(deed);
            }
        }
    }

    private static IEnumerable<string> Buckets(Act act, ImmutableArray<string> issues)
    {
        var sides = $"{(int)act.Kind} {Sorted(act.By)}>{Sorted(act.To)} ";
        return IsContact(act.Kind) || issues.IsEmpty ? [sides] : issues.Select(i => sides + i);
    }

    private static string Sorted(Parties parties) => string.Join('+', parties.Select(p => p.Value).Order(StringComparer.Ordinal));

    private static bool CanBeOne(Deed deed, HeldClaim claim)
    {
        var act = ((ActClaim)claim.Claim).Act;
        var days = IsContact(act.Kind) ? ContactDays : OtherDays;
        if (!SameStanding(deed, act) || Differ(deed.Act.Round, act.Round))
        {
            return false;
        }

        return deed.When is { } known && act.When is { } told
            ? Overlap(known, told)
            : Period.DaysBetween(deed.Claims[^1].Said, claim.Said) <= days && !Undatable(deed, claim, days);
    }

    // A report without a date can be of a dated act only where that act is about as old as the report.
    private static bool Undatable(Deed deed, HeldClaim claim, int days) =>
        (deed.When ?? ((ActClaim)claim.Claim).Act.When) is { Latest: { } last } && Period.DaysBetween(last, claim.Said) > days;

    private static bool Differ(int? one, int? other) => one is not null && other is not null && one != other;

    private static bool SameStanding(Deed deed, Act act) =>
        Class(deed.Status) == Class(act.Status) || (deed.When is { } known && act.When is { } told && known == told);

    private static int Class(ActStatus status) => status == ActStatus.Ongoing ? (int)ActStatus.Done : (int)status;

    private static bool Overlap(Edtf one, Edtf other) =>
        (one.Earliest ?? LocalDate.MinIsoValue) <= (other.Latest ?? LocalDate.MaxIsoValue)
        && (other.Earliest ?? LocalDate.MinIsoValue) <= (one.Latest ?? LocalDate.MaxIsoValue);
}
