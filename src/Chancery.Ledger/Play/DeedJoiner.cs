using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Chancery.Dispatches;
using NodaTime;

namespace Chancery.Ledger;

/// <summary>
/// Joins reports of one act: the same kind, by and to, an issue in common (contacts need none), dates that can be the same, and nobody else of the same side named. Undated
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
            string[] buckets = [.. Buckets(claim, act, about)];
            var known = Find(buckets, new Telling(claim, act));
            if (known is null)
            {
                deeds.Add(known = new Deed(claim, about));
            }
            else
            {
                known.Add(claim);
                known.Cover(about);
            }

            Index(known, buckets);
        }

        return deeds;
    }

    // The latest deed that the report can be of; loops rather than queries, for every report is held against every deed of its bucket
    // (LedgerBenchmarks.Brief).
    private Deed? Find(string[] buckets, Telling telling)
    {
        for (var b = buckets.Length - 1; b >= 0; b--)
        {
            if (!_byIssue.TryGetValue(buckets[b], out var deeds))
            {
                continue;
            }

            for (var i = deeds.Count - 1; i >= 0; i--)
            {
                if (CanBeOne(deeds[i], telling))
                {
                    return deeds[i];
                }
            }
        }

        return null;
    }

    private void Index(Deed deed, string[] buckets)
    {
        foreach (var bucket in buckets)
        {
            if (deed.Enter(bucket))
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(_byIssue, bucket, out _) ??= []).Add(deed);
            }
        }
    }

    // Acts of which neither tells an issue may be any two acts: each stands alone.
    private static IEnumerable<string> Buckets(HeldClaim claim, Act act, ImmutableArray<string> issues)
    {
        var sides = $"{(int)act.Kind} {Sorted(act.By)}>{Sorted(act.To)} ";
        return IsContact(act.Kind) ? [sides] : issues.IsEmpty ? [sides + claim.Id] : issues.Select(i => sides + i);
    }

    private static string Sorted(Parties parties) => string.Join('+', parties.Select(p => p.Value).Order(StringComparer.Ordinal));

    private static bool CanBeOne(Deed deed, in Telling told)
    {
        if (Class(deed.Status) != Class(told.Act.Status) && !(deed.When is { } one && told.Act.When is { } other && one == other))
        {
            return false;
        }

        if (Differ(deed.Act.Round, told.Act.Round) || IsLater(deed, told) || PersonNames.Differ(told.Act.Participants, deed.Persons))
        {
            return false;
        }

        return deed.When is not null && told.Act.When is not null
            ? deed.FirstDay <= told.LastDay && told.FirstDay <= deed.LastDay
            : IsOfDay(deed, told) || (Period.DaysBetween(deed.Claims[^1].Said, told.Said) <= told.Days && !TooOld(deed, told));
    }

    // 'I have just spoken with them' of 5 June is the call of 5 June that others tell of later.
    private static bool IsOfDay(Deed deed, in Telling told) =>
        deed.IsContact && deed.When is null && told.Act.When is not null && told.LastDay <= deed.FirstSaid && Period.DaysBetween(told.FirstDay, deed.FirstSaid) <= told.Days;

    // What was done by the day it was told of is not done again on a later one.
    private static bool IsLater(Deed deed, in Telling told) => deed.When is null && deed.Happened && told.FirstDay > deed.FirstSaid;

    // A report without a date can be of a dated act only where that act is about as old as the report.
    private static bool TooOld(Deed deed, in Telling told)
    {
        var last = deed.When is not null ? deed.LastDay : told.LastDay;
        return (deed.When is not null || told.Act.When is not null) && last < LocalDate.MaxIsoValue && Period.DaysBetween(last, told.Said) > told.Days;
    }

    private static bool Differ(int? one, int? other) => one is not null && other is not null && one != other;

    private static int Class(ActStatus status) => status == ActStatus.Ongoing ? (int)ActStatus.Done : (int)status;

    /// <summary>A report with its dates worked out once.</summary>
    private readonly struct Telling(HeldClaim claim, Act act)
    {
        public Act Act { get; } = act;

        public LocalDate Said { get; } = claim.Said;

        public LocalDate FirstDay { get; } = act.When?.Earliest ?? LocalDate.MinIsoValue;

        public LocalDate LastDay { get; } = act.When?.Latest ?? LocalDate.MaxIsoValue;

        public int Days { get; } = IsContact(act.Kind) ? ContactDays : OtherDays;
    }
}
