using System.Collections.Immutable;
using Chancery.Dispatches;
using NodaTime;

namespace Chancery.Ledger;

/// <summary>One act, with all the claims that tell of it. Which of them is right is not the ledger's to say.</summary>
public sealed class Deed
{
    /// <summary>After so many days what was announced without a day is past.</summary>
    private const int PlanDays = 60;

    private readonly List<HeldClaim> _claims = [];
    private readonly List<Speaker> _persons = [];
    private readonly HashSet<string> _buckets = new(StringComparer.Ordinal);

    internal Deed(HeldClaim first, ImmutableArray<string> issues)
    {
        Issues = issues;
        Add(first);
    }

    /// <summary>The claims in the order in which they were said.</summary>
    public IReadOnlyList<HeldClaim> Claims => _claims;

    /// <summary>The claim that pages show: of those that tell what became of it the first with the most exact date, else the first.</summary>
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

    /// <summary>As the last of its claims has it; what was told as done is no plan again.</summary>
    public ActStatus Status { get; private set; }

    /// <summary>Those who took part, as all its claims name them.</summary>
    internal IReadOnlyList<Speaker> Persons => _persons;

    public bool Happened => Status is ActStatus.Done or ActStatus.Ongoing;

    /// <summary>Whether it was announced for a day that has come by the day asked for; nobody has told that it happened.</summary>
    public bool IsDue { get; private set; }

    /// <summary>Whether it was announced without a day so long ago that it should have happened; nobody has told that it did.</summary>
    public bool IsUnreported { get; private set; }

    internal void Await(LocalDate asOf)
    {
        IsDue = Status == ActStatus.Planned && When is not null && LastDay <= asOf;
        IsUnreported = Status == ActStatus.Planned && When is null && Period.DaysBetween(_claims[^1].Said, asOf) > PlanDays;
    }

    internal void Add(HeldClaim claim)
    {
        _claims.Add(claim);
        var act = ((ActClaim)claim.Claim).Act;
        _persons.AddRange(act.Participants);
        var moved = Move(act.Status);
        if (Lead is null || moved || (IsAhead(act.Status) == IsAhead(Status) && Exactness(claim) > Exactness(Lead)))
        {
            Lead = claim;
            FirstDay = Act.When?.Earliest ?? LocalDate.MinIsoValue;
            LastDay = Act.When?.Latest ?? LocalDate.MaxIsoValue;
        }
    }

    // Whether the claim tells what became of the plan, so that those before it are past.
    private bool Move(ActStatus status)
    {
        var before = Status;
        Status = _claims.Count > 1 && Happened && IsAhead(status) ? before : status;
        return _claims.Count > 1 && IsAhead(before) != IsAhead(Status);
    }

    private static bool IsAhead(ActStatus status) => status is ActStatus.Planned or ActStatus.Possible;

    /// <summary>Notes that it stands in a bucket of the joiner's; false where it did already.</summary>
    internal bool Enter(string bucket) => _buckets.Add(bucket);

    internal void Cover(ImmutableArray<string> issues) => Issues = Issues.AddRange(issues.Except(Issues));

    // Of two with one date the one that names those who took part.
    private static int Exactness(HeldClaim held) => ((ActClaim)held.Claim).Act is not { When: { } when } act ? 0
        : (2 * (when.Earliest is { } first && when.Latest is { } last ? 1 + Math.Max(0, 400 - Period.DaysBetween(first, last)) : 1)) + (act.Participants.IsEmpty ? 0 : 1);
}
