using System.Collections.Immutable;
using Chancery.Dispatches;
using NodaTime;

namespace Chancery.Ledger;

/// <summary>One act, with all the claims that tell of it. Which of them is right is not the ledger's to say.</summary>
public sealed class Deed
{
    private readonly List<HeldClaim> _claims = [];
    private readonly HashSet<string> _buckets = new(StringComparer.Ordinal);

    internal Deed(HeldClaim first, ImmutableArray<string> issues)
    {
        Issues = issues;
        Add(first);
    }

    /// <summary>The claims in the order in which they were said.</summary>
    public IReadOnlyList<HeldClaim> Claims => _claims;

    /// <summary>The claim that pages show: the first that gives a date, else the first.</summary>
    public HeldClaim Lead { get; private set; } = null!;

    public Act Act => ((ActClaim)Lead.Claim).Act;

    /// <summary>Whether the parties spoke with each other in it: a meeting, call, consultation or visit.</summary>
    public bool IsContact => DeedJoiner.IsContact(Act.Kind);

    /// <summary>Keys of the issues it is about.</summary>
    public ImmutableArray<string> Issues { get; private set; }

    /// <summary>The act's own date where any claim gives it; the most exact one.</summary>
    public Edtf? When => Act.When;

    /// <summary>The day by which it was told.</summary>
    public LocalDate FirstSaid => _claims[0].Said;

    /// <summary>Where it stands in time: its own first day, never later than it was told as having happened, else the day by which it was told.</summary>
    public LocalDate Day
    {
        get
        {
            var own = Act.When is null ? FirstSaid : FirstDay > LocalDate.MinIsoValue ? FirstDay : LastDay < LocalDate.MaxIsoValue ? LastDay : FirstSaid;
            return Happened && own > FirstSaid ? FirstSaid : own;
        }
    }

    /// <summary>The first day that its own date can mean; the earliest of all where it has none.</summary>
    internal LocalDate FirstDay { get; private set; }

    internal LocalDate LastDay { get; private set; }

    /// <summary>As the last of its claims has it.</summary>
    public ActStatus Status => ((ActClaim)_claims[^1].Claim).Act.Status;

    public bool Happened => Status is ActStatus.Done or ActStatus.Ongoing;

    /// <summary>Whether it was announced for a day that has come by the day asked for; nobody has told that it happened.</summary>
    public bool IsDue { get; private set; }

    internal void Await(LocalDate asOf) => IsDue = Status == ActStatus.Planned && When is not null && LastDay <= asOf;

    internal void Add(HeldClaim claim)
    {
        _claims.Add(claim);
        if (Lead is null || Exactness(claim) > Exactness(Lead))
        {
            Lead = claim;
            FirstDay = Act.When?.Earliest ?? LocalDate.MinIsoValue;
            LastDay = Act.When?.Latest ?? LocalDate.MaxIsoValue;
        }
    }

    /// <summary>Notes that it stands in a bucket of the joiner's; false where it did already.</summary>
    internal bool Enter(string bucket) => _buckets.Add(bucket);

    internal void Cover(ImmutableArray<string> issues) => Issues = Issues.AddRange(issues.Except(Issues));

    private static int Exactness(HeldClaim held) => ((ActClaim)held.Claim).Act.When is not { } when ? 0
        : when.Earliest is { } first && when.Latest is { } last ? 1 + Math.Max(0, 400 - Period.DaysBetween(first, last))
        : 1;
}
